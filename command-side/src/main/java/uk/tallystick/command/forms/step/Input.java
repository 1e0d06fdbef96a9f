package uk.tallystick.command.forms.step;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.forms.step.Input.Option;

import java.util.List;

/**
 * A field of a form, as it is shown.
 *
 * @param name of the request's field, such as {@code questions[0].text}
 * @param kind text, area, lines, choice, date, hidden, group or rows
 * @param value as typed; of a date see {@code parts}
 * @param parts of a date its day, month and year; of a group and of each row its fields
 */
record Input(
        String name,
        String label,
        @Nullable String hint,
        String kind,
        List<Option> options,
        @Nullable String value,
        List<List<Input>> parts) {

    /** A value that may be chosen. */
    record Option(String value, String label) {}

    static Input simple(String name, String label, String kind, @Nullable String value) {
        return new Input(name, label, null, kind, List.of(), value, List.of());
    }

    Input hinted(@Nullable String other) {
        return new Input(name, label, other, kind, options, value, parts);
    }
}
