package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

sealed interface KpiCommand extends Command {

    record ProposeKpi(
            String id,
            Exhibit name,
            @Nullable Unit unit,
            @Nullable Direction direction,
            @Nullable Labelled source,
            @Nullable Polarity polarity,
            KpiClass kpiClass,
            @Nullable Integer scale,
            @Nullable Integer per,
            boolean seasonal,
            boolean rolling,
            List<String> planNodes,
            List<Labelled> breakdowns,
            Method method,
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
