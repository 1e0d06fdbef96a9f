package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;

import java.math.BigDecimal;

/**
 * A part of a series with limits of its own.
 *
 * @param from its first period
 * @param points how many values it has
 * @param mean null, like the limits, of a single point
 * @param reason why it begins there; null for the first
 */
public record Phase(
        Period from,
        int points,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable String reason) {}
