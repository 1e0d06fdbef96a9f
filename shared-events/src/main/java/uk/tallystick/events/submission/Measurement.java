package uk.tallystick.events.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One figure with its own period, in the unit of its KPI.
 *
 * @param breakdownLabel the breakdown as its supplier writes it; null for the whole
 * @param value null if suppressed, not collected, or only a change was reported
 * @param marker null only where an imported source does not say
 * @param reportedChange the change as reported, in percent
 * @param confidenceLevel in percent, such as 95
 * @param coverage which suppliers are in
 * @param suppression why, if it is suppressed; null also where nobody said
 */
public record Measurement(
        FigureKey figure,
        @Nullable Exhibit breakdownLabel,
        @Nullable BigDecimal value,
        @Nullable Marker marker,
        @Nullable BigDecimal reportedChange,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal ciLower,
        @Nullable BigDecimal ciUpper,
        @Nullable BigDecimal confidenceLevel,
        @Nullable Exhibit coverage,
        @Nullable LocalDate extractedOn,
        @Nullable Exhibit sourceRef,
        @Nullable Exhibit comment,
        @Nullable Commentary commentary,
        @Nullable Suppression suppression) {}
