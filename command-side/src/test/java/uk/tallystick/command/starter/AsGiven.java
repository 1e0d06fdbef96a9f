package uk.tallystick.command.starter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Function;

/** A date in a source's words. */
final class AsGiven {

    private AsGiven() {}

    /** The last day that it can mean. */
    static LocalDate lastDay(String text) {
        return lastDay(text, LocalDate.MAX);
    }

    /**
     * The last day that it can mean.
     *
     * @param by a day on which it was past; of a text without a year the latest by then is meant
     */
    static LocalDate lastDay(String text, LocalDate by) {
        var plain =
                text.replaceFirst(" \\(panel.*", "").replaceFirst("(?<=\\d)(st|nd|rd|th)\\b", "");
        if (plain.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(plain);
        }
        if (plain.matches("\\d{4}-\\d{2}")) {
            return YearMonth.parse(plain).atEndOfMonth();
        }
        if (plain.matches("(\\d{4}-)?\\d{4}")) {
            return Year.parse(plain.substring(plain.length() - 4)).atMonth(12).atEndOfMonth();
        }
        if (plain.matches("\\d+ \\p{Alpha}+ \\d{4}")) {
            return LocalDate.parse(plain, format("d MMMM uuuu"));
        }
        if (plain.matches("\\p{Alpha}+ \\d{4}")) {
            return YearMonth.parse(plain, format("MMMM uuuu")).atEndOfMonth();
        }
        if (plain.matches("\\d+ \\p{Alpha}+")) {
            var day = MonthDay.parse(plain, format("d MMMM"));
            return latest(by, day::atYear);
        }
        var month = format("MMMM").parse(plain, Month::from);
        return latest(by, year -> YearMonth.of(year, month).atEndOfMonth());
    }

    private static LocalDate latest(LocalDate by, Function<Integer, LocalDate> inYear) {
        if (by.equals(LocalDate.MAX)) {
            throw new DateTimeException("the year is not known");
        }
        var day = inYear.apply(by.getYear());
        return day.isAfter(by) ? inYear.apply(by.getYear() - 1) : day;
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.UK);
    }
}
