package uk.tallystick.command.recommendation;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.recommendation.ReplyClock;

import java.time.LocalDate;

/** The last day for an answer, as the law or the maker of a recommendation lays it down. */
final class ReplyDates {

    /**
     * Within the period of 56 days beginning with the day of publication (Police Act 1996, section
     * 55(5A), put in by the Policing and Crime Act 2017, section 37): that day is the first.
     */
    private static final int INSPECTION_DAYS = 56;

    private ReplyDates() {}

    /**
     * The last day.
     *
     * @param publishedOn from the day after it, else from the day after it was made, days are
     *     counted
     * @throws Invalid naming what the clock lacks
     */
    static @Nullable LocalDate dueOn(
            @Nullable ReplyClock clock, LocalDate madeOn, @Nullable LocalDate publishedOn) {
        if (clock == null) {
            return null;
        }
        var from = publishedOn == null ? madeOn : publishedOn;
        return switch (clock.kind()) {
            case INSPECTION56 ->
                    needed(publishedOn, "publishedOn", "is what the 56 days begin with")
                            .plusDays(INSPECTION_DAYS - 1);
            case DAYS -> from.plusDays(days(clock));
            case WORKING_DAYS -> workingDays(from, days(clock));
            case BY_DATE -> byDate(clock, from);
        };
    }

    private static LocalDate byDate(ReplyClock clock, LocalDate from) {
        var date = needed(clock.date(), "clock.date", "is the day of a clock by date");
        if (date.isBefore(from)) {
            throw new Invalid("clock.date", "is before " + from);
        }
        return date;
    }

    private static int days(ReplyClock clock) {
        return needed(clock.days(), "clock.days", "is how many days such a clock counts");
    }

    private static LocalDate workingDays(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getYear() < BankHolidays.FIRST_YEAR || day.getYear() > BankHolidays.LAST_YEAR) {
                throw new Invalid(
                        "clock.kind",
                        "counts working days, whose bank holidays are known from "
                                + BankHolidays.FIRST_YEAR
                                + " to "
                                + BankHolidays.LAST_YEAR);
            }
            if (BankHolidays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static <T> T needed(@Nullable T value, String field, String why) {
        if (value == null) {
            throw new Invalid(field, "must be given: it " + why);
        }
        return value;
    }
}
