package uk.tallystick.query.analysis;

import uk.tallystick.events.Period;

import java.math.BigDecimal;

/**
 * A value of a series.
 *
 * @param breakInSeries whether it cannot be compared with those before it
 */
public record Observation(Period period, BigDecimal value, boolean breakInSeries) {}
