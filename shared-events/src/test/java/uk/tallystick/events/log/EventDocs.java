package uk.tallystick.events.log;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Period;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes down, from the records themselves, what every event says. */
final class EventDocs {

    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> parts = new TreeSet<>(Comparator.comparing(EventDocs::simpleName));

    static String markdown() {
        return new EventDocs().write();
    }

    private String write() {
        text.append("# Events\n\n")
                .append(
                        "Every event that can stand on the log: its name, its revision and its"
                                + " fields. Generated from the")
                .append(
                        " records; a test fails when\n"
                            + "this file drifts. A field marked \"may be null\" is null where it"
                            + " is")
                .append(" not known or, in imported history, not stated.\n");
        for (var type : EventNames.types()) {
            heading(type);
            table(type);
        }
        text.append("\n# Parts\n");
        for (var written = Set.<Class<?>>of(); !written.containsAll(parts); ) {
            var now = List.copyOf(parts);
            for (var part : now) {
                if (!written.contains(part)) {
                    collect(part);
                }
            }
            written = Set.copyOf(now);
        }
        parts.forEach(this::part);
        return text.toString();
    }

    private void heading(Class<? extends Fact> type) {
        text.append("\n## ").append(EventNames.nameOf(type)).append("\n\nrevision ");
        text.append(EventNames.revisionOf(type)).append(", ").append(simpleName(type)).append("\n");
    }

    private void part(Class<?> part) {
        text.append("\n## ").append(simpleName(part)).append("\n");
        if (part.isEnum()) {
            var codes =
                    Arrays.stream(part.getEnumConstants())
                            .map(value -> "`" + ((Code) value).code() + "`");
            text.append("\nOne of ").append(codes.collect(Collectors.joining(", "))).append(".\n");
        } else {
            table(part);
        }
    }

    private void table(Class<?> type) {
        text.append("\n| field | what | |\n| --- | --- | --- |\n");
        for (var field : type.getRecordComponents()) {
            var nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            text.append("| `")
                    .append(field.getName())
                    .append("` | ")
                    .append(describe(field.getAnnotatedType()));
            text.append(" | ").append(nullable ? "may be null" : "").append(" |\n");
        }
    }

    private void collect(Class<?> type) {
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAnnotatedType)
                    .forEach(this::describe);
        }
    }

    private String describe(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            return "list of " + describe(list.getAnnotatedActualTypeArguments()[0]);
        }
        return describe(type.getType());
    }

    private String describe(Type type) {
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no words for " + type);
        }
        if (plain == BigDecimal.class) {
            return "exact decimal";
        }
        if (plain == LocalDate.class) {
            return "date";
        }
        if (plain == Period.class) {
            return "period";
        }
        if (plain == Integer.class
                || plain == Long.class
                || plain == int.class
                || plain == long.class) {
            return "whole number";
        }
        if (plain == String.class || plain == boolean.class || plain == Boolean.class) {
            return simpleName(plain).toLowerCase(Locale.ROOT);
        }
        parts.add(plain);
        return "[" + simpleName(plain) + "](#" + simpleName(plain).toLowerCase(Locale.ROOT) + ")";
    }

    private static String simpleName(Class<?> type) {
        return type.getSimpleName();
    }
}
