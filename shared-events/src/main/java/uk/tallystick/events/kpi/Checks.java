package uk.tallystick.events.kpi;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What of a new figure is surprising, or too small to be shown.
 *
 * @param lowest a figure below it is surprising
 * @param highest a figure above it is surprising
 * @param largestChange a change on the last comparable period beyond it, in percent, is surprising
 * @param smallestDenominator below it a figure says little
 * @param suppressBelow counts from 1 to below it are suppressed, and what they could be worked out
 *     from
 */
public record Checks(
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal largestChange,
        @Nullable BigDecimal smallestDenominator,
        @Nullable Integer suppressBelow) {

    public static final Checks NONE = new Checks(null, null, null, null, null);
}
