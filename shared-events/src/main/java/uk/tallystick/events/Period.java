package uk.tallystick.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a figure covers, in whole days of Europe/London, first and last included. Written {@code
 * 2024-25} (financial year, April to March), {@code 2024-25-Q3} (its quarter, Q1 is April to June),
 * {@code 2024} (calendar year), {@code 2025-09} (month), {@code 12m-to-2025-09}, {@code
 * ytd-to-2025-09} (financial year to date), {@code 2023-09/2023-12} (a span of months), {@code
 * on-2026-03-31} (a position on a day). {@code 2011-12} is the financial year; the month is written
 * {@code 2011-12/2011-12}.
 */
public record Period(@JsonValue String code, LocalDate start, LocalDate end)
        implements Comparable<Period> {

    private static final String MONTH = "(\\d{4}-\\d{2})";
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern FINANCIAL_YEAR =
            Pattern.compile("(\\d{4})-(\\d{2})(?:-Q([1-4]))?");
    private static final Pattern ROLLING = Pattern.compile("12m-to-" + MONTH);
    private static final Pattern YEAR_TO_DATE = Pattern.compile("ytd-to-" + MONTH);
    private static final Pattern SPAN = Pattern.compile(MONTH + "/" + MONTH);
    private static final Pattern DAY = Pattern.compile("on-(\\d{4}-\\d{2}-\\d{2})");

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException naming the text, if it is none
     */
    @JsonCreator
    public static Period of(String text) {
        try {
            return read(text);
        } catch (DateTimeException e) {
            throw unknown(text);
        }
    }

    private static Period read(String text) {
        if (match(YEAR, text) instanceof MatchResult m) {
            var year = Integer.parseInt(m.group(1));
            return new Period(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        if (match(FINANCIAL_YEAR, text) instanceof MatchResult m) {
            return financialYearOrMonth(text, m);
        }
        if (match(ROLLING, text) instanceof MatchResult m) {
            var last = YearMonth.parse(m.group(1));
            return months(text, last.minusMonths(11), last);
        }
        if (match(YEAR_TO_DATE, text) instanceof MatchResult m) {
            var last = YearMonth.parse(m.group(1));
            return months(text, YearMonth.of(last.minusMonths(3).getYear(), 4), last);
        }
        if (match(SPAN, text) instanceof MatchResult m) {
            return months(text, YearMonth.parse(m.group(1)), YearMonth.parse(m.group(2)));
        }
        if (match(DAY, text) instanceof MatchResult m) {
            var day = LocalDate.parse(m.group(1));
            return new Period(text, day, day);
        }
        throw unknown(text);
    }

    private static Period financialYearOrMonth(String text, MatchResult m) {
        var year = Integer.parseInt(m.group(1));
        if (Integer.parseInt(m.group(2)) != (year + 1) % 100) {
            if (m.group(3) != null) {
                throw unknown(text);
            }
            var month = YearMonth.parse(text);
            return months(text, month, month);
        }
        var april = YearMonth.of(year, 4);
        if (m.group(3) == null) {
            return months(text, april, april.plusMonths(11));
        }
        var first = april.plusMonths(3L * (Integer.parseInt(m.group(3)) - 1));
        return months(text, first, first.plusMonths(2));
    }

    /**
     * The period of the same kind that is so many months later.
     *
     * @return null if none is: a quarter after a quarter is three months later, or six, never one
     */
    public @Nullable Period later(long months) {
        var first = YearMonth.from(start).plusMonths(months);
        var last = YearMonth.from(end).plusMonths(months);
        if (YEAR.matcher(code).matches()) {
            return months % 12 == 0 ? of("%04d".formatted(first.getYear())) : null;
        }
        if (ROLLING.matcher(code).matches()) {
            return of("12m-to-" + last);
        }
        if (YEAR_TO_DATE.matcher(code).matches()) {
            return of("ytd-to-" + last);
        }
        if (SPAN.matcher(code).matches()) {
            return of(first + "/" + last);
        }
        if (DAY.matcher(code).matches()) {
            var isLast = end.getDayOfMonth() == end.lengthOfMonth();
            return of("on-" + (isLast ? last.atEndOfMonth() : end.plusMonths(months)));
        }
        return financialYearOrMonth(first, months);
    }

    private @Nullable Period financialYearOrMonth(YearMonth first, long months) {
        var length = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        if (months % length != 0) {
            return null;
        }
        if (length == 1) {
            var month = first.toString();
            var period = of(month);
            return period.end().equals(first.atEndOfMonth())
                            && period.start().equals(first.atDay(1))
                    ? period
                    : of(month + "/" + month);
        }
        var april = first.minusMonths(3).getYear();
        var year = "%04d-%02d".formatted(april, (april + 1) % 100);
        return of(length == 12 ? year : year + "-Q" + ((first.getMonthValue() + 8) % 12 / 3 + 1));
    }

    private static Period months(String text, YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the period " + text + " ends before it starts");
        }
        return new Period(text, first.atDay(1), last.atEndOfMonth());
    }

    private static @Nullable MatchResult match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.toMatchResult() : null;
    }

    private static IllegalArgumentException unknown(String text) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new IllegalArgumentException(
                "'"
                        + shown
                        + "' is no period; write for example 2024-25, 2024-25-Q3, 2025-09,"
                        + " 12m-to-2025-09, ytd-to-2025-09, 2023-09/2023-12 or on-2026-03-31");
    }

    /** Earlier ends first; of those that end together, the longer first. */
    @Override
    public int compareTo(Period other) {
        return Comparator.comparing(Period::end)
                .thenComparing(Period::start)
                .thenComparing(Period::code)
                .compare(this, other);
    }
}
