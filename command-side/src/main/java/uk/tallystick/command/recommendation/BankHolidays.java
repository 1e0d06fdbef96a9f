package uk.tallystick.command.recommendation;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bank holidays of England and Wales by rule: Banking and Financial Dealings Act 1971, Schedule
 * 1, and the yearly proclamations under its section 1(3), which substitute a weekday for a day that
 * falls on a weekend; Good Friday and Christmas Day by common law. Known one-off changes are those
 * proclaimed for 2012 (Diamond Jubilee), 2020 (75 years of VE Day), 2022 (Platinum Jubilee; State
 * Funeral) and 2023 (Coronation), as listed at gov.uk/bank-holidays.
 */
final class BankHolidays {

    static final int FIRST_YEAR = 2012;
    static final int LAST_YEAR = 2040;

    /** Days that were no holiday in their year, for it was moved. */
    private static final Set<LocalDate> MOVED =
            Set.of(LocalDate.of(2012, 5, 28), LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));

    private static final Map<Integer, Set<LocalDate>> ONCE =
            Map.of(
                    2012, Set.of(LocalDate.of(2012, 6, 4), LocalDate.of(2012, 6, 5)),
                    2020, Set.of(LocalDate.of(2020, 5, 8)),
                    2022,
                            Set.of(
                                    LocalDate.of(2022, 6, 2),
                                    LocalDate.of(2022, 6, 3),
                                    LocalDate.of(2022, 9, 19)),
                    2023, Set.of(LocalDate.of(2023, 5, 8)));

    private BankHolidays() {}

    /** Whether people are at work: neither a weekend nor a bank holiday. */
    static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !of(day.getYear()).contains(day);
    }

    /** Those of a year, in order. */
    static Set<LocalDate> of(int year) {
        var days = new TreeSet<LocalDate>();
        days.add(weekdayFrom(LocalDate.of(year, 1, 1)));
        var easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)));
        days.addAll(christmas(year));
        days.removeAll(MOVED);
        days.addAll(ONCE.getOrDefault(year, Set.of()));
        return days;
    }

    /** Christmas Day on a Sunday gives the Tuesday: the Monday is Boxing Day. */
    private static Set<LocalDate> christmas(int year) {
        var christmas = LocalDate.of(year, Month.DECEMBER, 25);
        return switch (christmas.getDayOfWeek()) {
            case FRIDAY -> Set.of(christmas, christmas.plusDays(3));
            case SATURDAY -> Set.of(christmas.plusDays(2), christmas.plusDays(3));
            case SUNDAY -> Set.of(christmas.plusDays(1), christmas.plusDays(2));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> Set.of(christmas, christmas.plusDays(1));
        };
    }

    private static LocalDate weekdayFrom(LocalDate day) {
        var found = day;
        while (isWeekend(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == SATURDAY || weekday == SUNDAY;
    }

    /**
     * Easter Sunday in the Gregorian calendar (anonymous algorithm, Nature, 20 April 1876; J.
     * Meeus, Astronomical Algorithms, chapter 8).
     */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - b / 4 - g + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
