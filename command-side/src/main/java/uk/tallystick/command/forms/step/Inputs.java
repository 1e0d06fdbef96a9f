package uk.tallystick.command.forms.step;

import uk.tallystick.command.forms.step.Input.Option;
import uk.tallystick.command.request.Text;
import uk.tallystick.command.scrutiny.ScheduleScrutinyRequest;
import uk.tallystick.events.Code;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a form, made of what the API takes, with what was typed into them. */
final class Inputs {

    /** Said of figures that somebody saw: the form pins them where they stand. */
    private static final List<String> POSITIONS = List.of("seenAtPosition", "frozenAt");

    private static final List<Option> YES_OR_NO =
            List.of(new Option("true", "Yes"), new Option("false", "No"));

    private static final Map<String, String> HINTS =
            Map.ofEntries(
                    Map.entry("period", "Such as 2024-25, 2024-25-Q3, 2025-09 or 12m-to-2025-09"),
                    Map.entry("kpis", "One code on each line, such as P1-1"),
                    Map.entry("kpi", "Its code, such as P1-1"),
                    Map.entry("actions", "One code on each line"),
                    Map.entry(
                            "planNodes",
                            "Codes of the plan’s pillars or priorities, one on each line"),
                    Map.entry("breakdown", "Left empty for the whole"),
                    Map.entry("effectiveOn", "Left empty for today"),
                    Map.entry("thing", "Its id, from “Check this record” on its page"),
                    Map.entry("person", "Their username"),
                    Map.entry("statedOn", "Only for history: when it was published"),
                    Map.entry("statedSource", "What was published, and where"));

    /** Names of the API that say little on a form. */
    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("effectiveOn", "The day on which it happened"),
                    Map.entry("heldAsGiven", "Held on, as given where no day is"),
                    Map.entry("expectedAsGiven", "Expected on, as given where no day is"),
                    Map.entry("takenAsGiven", "Taken on, as given where no day is"),
                    Map.entry("asGiven", "As given in the source"),
                    Map.entry("statedOn", "Published on"),
                    Map.entry("statedSource", "Published in"),
                    Map.entry("statedAsGiven", "Published on, as given where no day is"),
                    Map.entry("because", "Because of what"),
                    Map.entry("thing", "A thing on record"),
                    Map.entry("figure", "Figure"),
                    Map.entry("planNodes", "Parts of the plan"),
                    Map.entry("dueOn", "Due by"),
                    Map.entry("deliverBy", "To be delivered by"),
                    Map.entry("inForceOn", "In force from"),
                    Map.entry("onBehalf", "Recorded on behalf of its maker"),
                    Map.entry("inspection56", "56 days beginning with publication"),
                    Map.entry("onForwardPlan", "On the forward plan"));

    /** As many rows as a form begins with, and the most it has. */
    private static final int FIRST_ROWS = 2;

    private static final int MOST_ROWS = 30;

    private final Map<String, String> typed;
    private final long position;

    /**
     * Fields with what was typed.
     *
     * @param typed by name; of a date with {@code -day}, {@code -month} and {@code -year}
     * @param position of the ledger that whoever fills it in sees
     */
    Inputs(Map<String, String> typed, long position) {
        this.typed = typed;
        this.position = position;
    }

    List<Input> of(Class<?> request) {
        return of("", request, true);
    }

    private List<Input> of(String prefix, Class<?> type, boolean outermost) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !isToCome(component))
                .map(component -> input(prefix, component, outermost))
                .toList();
    }

    private Input input(String prefix, RecordComponent component, boolean outermost) {
        var name = prefix + component.getName();
        var label = words(component.getName());
        var type = component.getType();
        var value = typed.get(name);
        if (isPosition(component)) {
            return Input.simple(name, label, "hidden", String.valueOf(position));
        }
        if (type == List.class) {
            return list(name, label, component, outermost);
        }
        if (type == LocalDate.class) {
            return date(name, label);
        }
        if (type.isEnum()) {
            return new Input(name, label, null, "choice", options(type), value, List.of());
        }
        if (type == Boolean.class) {
            return new Input(name, label, null, "choice", YES_OR_NO, value, List.of());
        }
        if (type.isRecord()) {
            return new Input(
                    name,
                    label,
                    null,
                    "group",
                    List.of(),
                    null,
                    List.of(of(name + ".", type, false)));
        }
        return Input.simple(name, label, isProse(component) ? "area" : "text", value)
                .hinted(HINTS.get(component.getName()));
    }

    static boolean isPosition(RecordComponent component) {
        return POSITIONS.contains(component.getName());
    }

    /** Who puts a topic on a list has not met yet: what was seen is said when it was examined. */
    private static boolean isToCome(RecordComponent component) {
        return isPosition(component)
                && component.getDeclaringRecord() == ScheduleScrutinyRequest.class;
    }

    private Input date(String name, String label) {
        var parts =
                List.of("day", "month", "year").stream()
                        .map(part ->
                                Input.simple(
                                        name + "-" + part,
                                        words(part),
                                        "text",
                                        typed.get(name + "-" + part)))
                        .toList();
        return new Input(
                name,
                label,
                HINTS.get(name.substring(name.lastIndexOf('.') + 1)),
                "date",
                List.of(),
                null,
                List.of(parts));
    }

    private Input list(String name, String label, RecordComponent component, boolean outermost) {
        var element = element(component);
        if (!element.isRecord()) {
            return Input.simple(name, label, "lines", typed.get(name))
                    .hinted(HINTS.getOrDefault(component.getName(), "One on each line"));
        }
        var rows = new ArrayList<List<Input>>();
        for (var at = 0; at < rows(name, outermost); at++) {
            rows.add(of(name + "[" + at + "].", element, false));
        }
        return new Input(name, label, null, "rows", List.of(), null, rows);
    }

    /** One more than were filled in, and one more if that was asked for. */
    private int rows(String name, boolean outermost) {
        var filled = 0;
        while (filled < MOST_ROWS && isFilled(name + "[" + filled + "]")) {
            filled++;
        }
        var asked = name.equals(typed.get("add")) ? 1 : 0;
        return Math.min(MOST_ROWS, Math.max(outermost ? FIRST_ROWS : 1, filled) + asked);
    }

    private boolean isFilled(String prefix) {
        return typed.entrySet().stream()
                .anyMatch(field ->
                        field.getKey().startsWith(prefix)
                                && !field.getKey().endsWith("frozenAt")
                                && !field.getValue().isBlank());
    }

    static Class<?> element(RecordComponent component) {
        var type = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) type;
    }

    private static boolean isProse(RecordComponent component) {
        var text = component.getAnnotatedType().getAnnotation(Text.class);
        return text != null && text.max() > Text.TITLE;
    }

    private static List<Option> options(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Code.class::cast)
                .map(code -> new Option(code.code(), words(code.code())))
                .toList();
    }

    /** madeBy is "Made by". */
    static String words(String code) {
        var known = LABELS.get(code);
        if (known != null) {
            return known;
        }
        var words =
                code.replaceAll("([A-Z])", " $1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\bkpi", "KPI")
                        .replaceAll("\\brag\\b", "RAG")
                        .replace("non public", "non-public");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
