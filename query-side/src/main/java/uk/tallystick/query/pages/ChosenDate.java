package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** A date as entered in three fields: a day that is past, or what is wrong with it. */
sealed interface ChosenDate {

    record Past(LocalDate date) implements ChosenDate {}

    record Faulty(Fault fault) implements ChosenDate {}

    /** Reads three fields. */
    static ChosenDate of(
            @Nullable String day, @Nullable String month, @Nullable String year, LocalDate today) {
        var fields = List.of(trimmed(day), trimmed(month), trimmed(year));
        var names = List.of("day", "month", "year");
        if (fields.stream().allMatch(String::isEmpty)) {
            return new Faulty(new Fault("day", "Enter a date"));
        }
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).isEmpty()) {
                return new Faulty(new Fault(names.get(i), "Date must include a " + names.get(i)));
            }
        }
        return read(fields, today);
    }

    private static ChosenDate read(List<String> fields, LocalDate today) {
        if (!fields.get(0).matches("\\d{1,2}")
                || !fields.get(1).matches("\\d{1,2}")
                || !fields.get(2).matches("\\d{4}")) {
            return new Faulty(new Fault("day", "Date must be a real date, such as 31 3 2026"));
        }
        try {
            var date =
                    LocalDate.of(
                            number(fields.get(2)), number(fields.get(1)), number(fields.get(0)));
            return date.isAfter(today)
                    ? new Faulty(new Fault("day", "Date must be today or in the past"))
                    : new Past(date);
        } catch (DateTimeException _) {
            return new Faulty(new Fault("day", "Date must be a real date, such as 31 3 2026"));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
