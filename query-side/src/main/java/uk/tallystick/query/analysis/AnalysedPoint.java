package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A figure of the series with what it signals. */
public record AnalysedPoint(
        Period period,
        @Nullable BigDecimal value,
        @Nullable Marker marker,
        List<String> shorthand,
        Set<Signal> signals) {}
