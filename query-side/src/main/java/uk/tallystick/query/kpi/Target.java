package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.query.asat.Provenance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The ambition.
 *
 * @param value null while it is to be confirmed
 * @param byPeriod when it is to be reached; null where an imported source does not say
 * @param nestedIn code of the KPI that this is a part of
 * @param tbcSince the day since which it has been to be confirmed, if it is
 */
public record Target(
        TargetShape shape,
        @Nullable BigDecimal value,
        @Nullable Period byPeriod,
        @Nullable Period referencePeriod,
        @Nullable Integer outOf,
        @Nullable String comparatorGroup,
        List<Label> breakdownPair,
        @Nullable BigDecimal tolerance,
        List<Milestone> milestones,
        @Nullable String reason,
        @Nullable String nestedIn,
        LocalDate inForceFrom,
        @Nullable LocalDate tbcSince,
        @JsonUnwrapped Provenance provenance) {

    Target toBeConfirmedSince(LocalDate day) {
        return with(breakdownPair, day);
    }

    Target between(List<Label> pair) {
        return with(pair, tbcSince);
    }

    private Target with(List<Label> pair, @Nullable LocalDate since) {
        return new Target(
                shape,
                value,
                byPeriod,
                referencePeriod,
                outOf,
                comparatorGroup,
                pair,
                tolerance,
                milestones,
                reason,
                nestedIn,
                inForceFrom,
                since,
                provenance);
    }
}
