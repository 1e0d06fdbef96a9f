package uk.tallystick.events.duty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The days on which a duty that recurs is due. */
public final class Occurrences {

    private Occurrences() {}

    /**
     * The day after another. Counted from the first, so that what is due on the 31st is due on the
     * last day of a shorter month, and on the 31st again.
     *
     * @return null if it is due once
     */
    public static @Nullable LocalDate after(LocalDate day, LocalDate first, Recurrence recurrence) {
        var months =
                switch (recurrence) {
                    case ONCE -> 0;
                    case MONTHLY -> 1;
                    case QUARTERLY -> 3;
                    case YEARLY -> 12;
                };
        if (months == 0) {
            return null;
        }
        var passed = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
        return first.plusMonths(passed / months * months + months);
    }

    /**
     * The first of a day and those after it that was not over when a duty was taken over.
     *
     * @return null if it was due once, and before that
     */
    public static @Nullable LocalDate notBefore(
            LocalDate since, @Nullable LocalDate day, LocalDate first, Recurrence recurrence) {
        var due = day;
        while (due != null && due.isBefore(since)) {
            due = after(due, first, recurrence);
        }
        return due;
    }
}
