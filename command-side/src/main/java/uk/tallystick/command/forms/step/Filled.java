package uk.tallystick.command.forms.step;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Code;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was typed into a form, as the request that the API takes. */
final class Filled {

    private final Map<String, String> typed;

    Filled(Map<String, String> typed) {
        this.typed = typed;
    }

    <T> T request(Class<T> type) {
        return record("", type);
    }

    private <T> T record(String prefix, Class<T> type) {
        var components = type.getRecordComponents();
        var values = new ArrayList<@Nullable Object>();
        for (var component : components) {
            values.add(value(prefix + component.getName(), component));
        }
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(String name, RecordComponent component) {
        var type = component.getType();
        // What the form pins is of today; nobody saw that when what is history happened.
        if (Inputs.isPosition(component) && !isEmpty("statedOn-")) {
            return null;
        }
        if (type == List.class) {
            return list(name, Inputs.element(component));
        }
        if (type == LocalDate.class) {
            return date(name);
        }
        if (type.isRecord()) {
            return isEmpty(name + ".") ? null : record(name + ".", type);
        }
        return simple(name, typed.getOrDefault(name, "").strip(), type);
    }

    private @Nullable Object simple(String name, String text, Class<?> type) {
        if (text.isEmpty()) {
            return null;
        }
        if (type == Boolean.class) {
            return yesOrNo(name, text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Code) constant).code().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Invalid(name, "is none of the choices"));
        }
        if (type == BigDecimal.class) {
            return number(name, text);
        }
        if (type == Integer.class || type == int.class) {
            return whole(name, text).intValue();
        }
        if (type == Long.class || type == long.class) {
            return whole(name, text);
        }
        return text;
    }

    private static Boolean yesOrNo(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid(name, "is none of the choices");
        };
    }

    private static BigDecimal number(String name, String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            throw new Invalid(name, "must be a number such as 52.4");
        }
        return new BigDecimal(text);
    }

    private static Long whole(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Invalid(name, "must be a whole number");
        }
        return Long.valueOf(text);
    }

    private @Nullable LocalDate date(String name) {
        if (isEmpty(name + "-")) {
            return null;
        }
        try {
            return LocalDate.of(part(name + "-year"), part(name + "-month"), part(name + "-day"));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Invalid(name, "must be a real date, such as 31 3 2026");
        }
    }

    private int part(String name) {
        return Integer.parseInt(typed.getOrDefault(name, "").strip());
    }

    private @Nullable List<?> list(String name, Class<?> element) {
        if (!element.isRecord()) {
            var lines =
                    typed.getOrDefault(name, "")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(line -> simple(name, line, element))
                            .toList();
            return lines.isEmpty() ? null : lines;
        }
        var rows = new ArrayList<>();
        for (var at = 0; typed.keySet().stream().anyMatch(startsWith(name, at)); at++) {
            var prefix = name + "[" + at + "].";
            if (!isEmpty(prefix)) {
                rows.add(record(prefix, element));
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private static Predicate<String> startsWith(String name, int at) {
        return field -> field.startsWith(name + "[" + at + "].");
    }

    /** A position that the form itself filled in is nothing that anybody typed. */
    private boolean isEmpty(String prefix) {
        return typed.entrySet().stream()
                .noneMatch(field ->
                        field.getKey().startsWith(prefix)
                                && !field.getValue().isBlank()
                                && !field.getKey().endsWith("frozenAt")
                                && !field.getKey().endsWith("seenAtPosition"));
    }
}
