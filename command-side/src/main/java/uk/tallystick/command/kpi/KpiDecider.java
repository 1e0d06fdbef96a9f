package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.kpi.KpiCommand.ActivateKpi;
import uk.tallystick.command.kpi.KpiCommand.ProposeKpi;
import uk.tallystick.command.kpi.KpiCommand.SetBaseline;
import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.kpi.KpiState.Active;
import uk.tallystick.command.kpi.KpiState.NotProposed;
import uk.tallystick.command.kpi.KpiState.OnRecord;
import uk.tallystick.command.kpi.KpiState.Proposed;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.events.kpi.KpiEvent.LimitsRebased;
import uk.tallystick.events.kpi.KpiEvent.PeersRecorded;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.util.List;

/** What may happen to a KPI. */
final class KpiDecider {

    private KpiDecider() {}

    static List<KpiEvent> decide(KpiState state, KpiCommand command) {
        return switch (command) {
            case ProposeKpi c -> propose(state, c);
            case ActivateKpi c -> activate(onRecord(state, c), c);
            case SetBaseline c -> setBaseline(onRecord(state, c), c);
            case SetTarget c -> setTarget(onRecord(state, c), c);
        };
    }

    static KpiState evolve(KpiState state, KpiEvent event) {
        return switch (event) {
            case KpiProposed proposed -> new Proposed(proposed, null, null);
            case KpiActivated _ ->
                    state instanceof OnRecord kpi
                            ? new Active(kpi.definition(), kpi.baseline(), kpi.target())
                            : state;
            case BaselineSet set ->
                    state instanceof OnRecord kpi ? kpi.with(set, kpi.target()) : state;
            case TargetSet set ->
                    state instanceof OnRecord kpi ? kpi.with(kpi.baseline(), set) : state;
            case KpiRedefined _, KpiSuspended _, KpiRetired _, LimitsRebased _, PeersRecorded _ ->
                    state;
        };
    }

    private static OnRecord onRecord(KpiState state, KpiCommand command) {
        return switch (state) {
            case OnRecord kpi -> kpi;
            case NotProposed() -> throw new NotFound(command.id());
        };
    }

    private static List<KpiEvent> propose(KpiState state, ProposeKpi c) {
        var proposed =
                new KpiProposed(
                        c.id(),
                        c.name(),
                        c.unit(),
                        c.direction(),
                        c.source(),
                        c.polarity(),
                        c.kpiClass(),
                        c.scale(),
                        c.per(),
                        c.seasonal(),
                        c.rolling(),
                        c.planNodes(),
                        c.breakdowns(),
                        c.method(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotProposed() -> List.of(proposed);
            case OnRecord kpi when kpi.definition().equals(proposed) -> List.of();
            case OnRecord _ -> throw new NotPossible("a KPI with this code is on record already");
        };
    }

    private static List<KpiEvent> activate(OnRecord kpi, ActivateKpi c) {
        return switch (kpi) {
            case Proposed _ -> List.of(new KpiActivated(c.id(), c.effectiveOn(), c.stated()));
            case Active _ -> List.of();
        };
    }

    private static List<KpiEvent> setBaseline(OnRecord kpi, SetBaseline c) {
        checkValue("value", kpi.definition().unit(), c.value());
        var set =
                new BaselineSet(
                        c.id(), c.period(), c.value(), c.note(), c.effectiveOn(), c.stated());
        return set.equals(kpi.baseline()) ? List.of() : List.of(set);
    }

    private static List<KpiEvent> setTarget(OnRecord kpi, SetTarget c) {
        checkShape(kpi.definition().unit(), c);
        var set =
                new TargetSet(
                        c.id(),
                        c.shape(),
                        c.value(),
                        c.byPeriod(),
                        c.referencePeriod(),
                        c.outOf(),
                        c.comparatorGroup(),
                        c.breakdownPair(),
                        c.tolerance(),
                        c.milestones(),
                        c.reason(),
                        c.nestedIn(),
                        c.effectiveOn(),
                        c.stated());
        return set.equals(kpi.target()) ? List.of() : List.of(set);
    }

    private static void checkShape(@Nullable Unit unit, SetTarget c) {
        var counted = countedIn(c.shape(), unit);
        checkValue("value", counted, c.value());
        for (var i = 0; i < c.milestones().size(); i++) {
            checkValue("milestones[" + i + "].value", counted, c.milestones().get(i).value());
        }
        if (c.shape() == TargetShape.RANK
                && c.value() != null
                && c.outOf() != null
                && c.value().compareTo(BigDecimal.valueOf(c.outOf())) > 0) {
            throw new Invalid("outOf", "is less than the rank aimed at");
        }
        if (c.shape() == TargetShape.GAP && c.breakdownPair().size() != 2) {
            throw new Invalid("breakdownPair", "a gap is between two breakdowns");
        }
        if (c.byPeriod() != null
                && c.referencePeriod() != null
                && c.byPeriod().end().isBefore(c.referencePeriod().start())) {
            throw new Invalid("byPeriod", "ends before the reference period starts");
        }
    }

    /**
     * What a target's values are counted in, if that is known: a gap or a relative change has no
     * unit of its own.
     */
    private static @Nullable Unit countedIn(TargetShape shape, @Nullable Unit unit) {
        return switch (shape) {
            case ABSOLUTE, MAINTAIN -> unit;
            case RANK -> Unit.RANK;
            case RELATIVE, GAP, NESTED -> null;
        };
    }

    private static void checkValue(String field, @Nullable Unit unit, @Nullable BigDecimal value) {
        if (unit != null && value != null && unit.fault(value) instanceof String fault) {
            throw new Invalid(field, fault);
        }
    }
}
