package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A figure as a judgement reads it.
 *
 * @param reportedChange in percent, where the supplier reported a change
 * @param supplier its code
 * @param sampleSize how many were asked
 * @param restatedOn the day of the definition that it is by, if not its period's
 */
public record Reading(
        Period period,
        @Nullable BigDecimal value,
        @Nullable Marker marker,
        @Nullable BigDecimal reportedChange,
        @Nullable BigDecimal ciLower,
        @Nullable BigDecimal ciUpper,
        @Nullable String supplier,
        long recordedAtPosition,
        @Nullable Integer sampleSize,
        @Nullable LocalDate restatedOn) {

    /** The whole months that a period covers; 0 for a position on a day. */
    public static long months(Period period) {
        return ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
    }

    /**
     * Whether two readings' margins of error, or the one's margin and the other's value, overlap.
     */
    boolean isWithinTheMarginOf(Reading other) {
        return (hasMargin() || other.hasMargin())
                && isAtMost(lower(), other.upper())
                && isAtMost(other.lower(), upper());
    }

    private boolean hasMargin() {
        return ciLower != null && ciUpper != null;
    }

    private @Nullable BigDecimal lower() {
        return hasMargin() ? ciLower : value;
    }

    private @Nullable BigDecimal upper() {
        return hasMargin() ? ciUpper : value;
    }

    private static boolean isAtMost(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) <= 0;
    }
}
