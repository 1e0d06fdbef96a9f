package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiStatus;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;

/**
 * A KPI with what stands of it.
 *
 * @param unit null while it is not known
 * @param direction the aim; null where an imported source has none
 * @param source where its figures come from
 * @param status null on a day before anything was said of it
 * @param statusReason why it is suspended or retired
 * @param definitionVersion 1 as proposed, one more with each redefinition
 * @param definedFrom the day from which that version is in force
 * @param latest the figure of the latest period that has ended; of several suppliers' the last
 *     recorded
 * @param provenance of the definition
 */
public record Kpi(
        String id,
        String code,
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
        @Nullable KpiStatus status,
        @Nullable String statusReason,
        int definitionVersion,
        LocalDate definedFrom,
        @JsonUnwrapped Making making,
        @Nullable Baseline baseline,
        @Nullable Target target,
        @Nullable Figure latest,
        AgainstTarget againstTarget,
        DirectionOfTravel directionOfTravel,
        String sentence,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
