package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.asat.Provenance;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a KPI's definition.
 *
 * @param definitionVersion 1 as proposed, one more with each redefinition that was recorded
 * @param effectiveFrom the day from which it is in force
 * @param reason for redefining it; null for the first
 * @param breakInSeries whether figures before it cannot be compared with those after it, unless
 *     they are restated
 */
public record KpiVersion(
        int definitionVersion,
        LocalDate effectiveFrom,
        @Nullable String reason,
        boolean breakInSeries,
        @Nullable String name,
        @Nullable Unit unit,
        @Nullable Direction direction,
        @Nullable Polarity polarity,
        @JsonProperty("class") KpiClass kpiClass,
        @Nullable Integer scale,
        @Nullable Integer per,
        boolean seasonal,
        boolean rolling,
        List<String> planNodes,
        List<Label> breakdowns,
        @Nullable String source,
        @JsonUnwrapped Making making,
        @JsonUnwrapped Provenance provenance) {}
