package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.PeerFigure;
import uk.tallystick.events.kpi.TargetShape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

sealed interface KpiCommand extends Command {

    record ProposeKpi(
            String id, Definition definition, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiCommand {}

    record RedefineKpi(
            String id,
            Definition definition,
            boolean breakInSeries,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiCommand {}

    record SuspendKpi(String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiCommand {}

    record RetireKpi(String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiCommand {}

    record RebaseLimits(
            String id,
            String breakdown,
            Period from,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiCommand {}

    record RecordPeers(
            String id,
            Labelled group,
            Period period,
            List<PeerFigure> figures,
            @Nullable Exhibit sourceRef,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiCommand {}

    record ActivateKpi(String id, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiCommand {}

    record SetBaseline(
            String id,
            Period period,
            @Nullable BigDecimal value,
            @Nullable Exhibit note,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiCommand {}

    record SetTarget(
            String id,
            TargetShape shape,
            @Nullable BigDecimal value,
            @Nullable Period byPeriod,
            @Nullable Period referencePeriod,
            @Nullable Integer outOf,
            @Nullable Labelled comparatorGroup,
            List<Labelled> breakdownPair,
            @Nullable BigDecimal tolerance,
            List<Milestone> milestones,
            @Nullable Exhibit reason,
            @Nullable String nestedIn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiCommand {}
}
