package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Code;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What a person typed into a field, as the value that it is. */
final class Typed {

    private Typed() {}

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Blank if nothing was typed: then the request is not valid, and says so. */
    static String required(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** One thing a line; lines left empty are none. */
    static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static @Nullable BigDecimal number(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            throw new Invalid(field, "must be a number such as 52.4");
        }
        return new BigDecimal(text);
    }

    static @Nullable LocalDate date(String field, Date typed) {
        if (text(typed.day()) == null
                && text(typed.month()) == null
                && text(typed.year()) == null) {
            return null;
        }
        try {
            return LocalDate.of(part(typed.year()), part(typed.month()), part(typed.day()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Invalid(field, "must be a real date, such as 31 3 2026");
        }
    }

    private static int part(@Nullable String typed) {
        return Integer.parseInt(String.valueOf(text(typed)));
    }

    static <E extends Enum<E> & Code> @Nullable E choice(
            String field, @Nullable String typed, Class<E> type) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "is none of the choices"));
    }

    static <E extends Enum<E> & Code> E requiredChoice(
            String field, @Nullable String typed, Class<E> type) {
        var choice = choice(field, typed, type);
        if (choice == null) {
            throw new Invalid(field, "must be chosen");
        }
        return choice;
    }

    /** A date in three fields, as GOV.UK asks for it. */
    record Date(@Nullable String day, @Nullable String month, @Nullable String year) {

        static Date of(LocalDate date) {
            return new Date(
                    String.valueOf(date.getDayOfMonth()),
                    String.valueOf(date.getMonthValue()),
                    String.valueOf(date.getYear()));
        }
    }
}
