package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.kpi.KpiCommand.ActivateKpi;
import uk.tallystick.command.kpi.KpiCommand.ProposeKpi;
import uk.tallystick.command.kpi.KpiCommand.RebaseLimits;
import uk.tallystick.command.kpi.KpiCommand.RecordPeers;
import uk.tallystick.command.kpi.KpiCommand.RedefineKpi;
import uk.tallystick.command.kpi.KpiCommand.RetireKpi;
import uk.tallystick.command.kpi.KpiCommand.SetBaseline;
import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.kpi.KpiCommand.SuspendKpi;
import uk.tallystick.command.kpi.KpiState.Active;
import uk.tallystick.command.kpi.KpiState.Measure;
import uk.tallystick.command.kpi.KpiState.NotProposed;
import uk.tallystick.command.kpi.KpiState.OnRecord;
import uk.tallystick.command.kpi.KpiState.Proposed;
import uk.tallystick.command.kpi.KpiState.Retired;
import uk.tallystick.command.kpi.KpiState.Suspended;
import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.Definition;
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
import uk.tallystick.events.kpi.KpiStatus;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/** What may happen to a KPI. */
final class KpiDecider {

    static final Lifecycle LIFECYCLE =
            Lifecycle.of("kpi")
                    .in(
                            KpiStatus.PROPOSED,
                            ActivateKpi.class,
                            RedefineKpi.class,
                            RetireKpi.class,
                            SetBaseline.class,
                            SetTarget.class,
                            RecordPeers.class,
                            RebaseLimits.class)
                    .in(
                            KpiStatus.ACTIVE,
                            RedefineKpi.class,
                            SuspendKpi.class,
                            RetireKpi.class,
                            SetBaseline.class,
                            SetTarget.class,
                            RecordPeers.class,
                            RebaseLimits.class)
                    .in(
                            KpiStatus.SUSPENDED,
                            ActivateKpi.class,
                            RedefineKpi.class,
                            RetireKpi.class,
                            SetBaseline.class,
                            SetTarget.class,
                            RecordPeers.class,
                            RebaseLimits.class)
                    .in(
                            KpiStatus.RETIRED,
                            SetBaseline.class,
                            RecordPeers.class,
                            RebaseLimits.class);

    private KpiDecider() {}

    static List<KpiEvent> decide(KpiState state, KpiCommand command) {
        return switch (command) {
            case ProposeKpi c -> propose(state, c);
            case ActivateKpi c -> activate(onRecord(state, c), c);
            case RedefineKpi c -> redefine(onRecord(state, c), c);
            case SuspendKpi c -> suspend(onRecord(state, c), c);
            case RetireKpi c -> retire(onRecord(state, c), c);
            case RebaseLimits c -> rebase(onRecord(state, c), c);
            case RecordPeers c -> recordPeers(onRecord(state, c), c);
            case SetBaseline c -> setBaseline(onRecord(state, c), c);
            case SetTarget c -> setTarget(onRecord(state, c), c);
        };
    }

    static KpiState evolve(KpiState state, KpiEvent event) {
        if (event instanceof KpiProposed proposed) {
            return new Proposed(Measure.of(proposed));
        }
        return state instanceof OnRecord kpi ? evolve(kpi, kpi.measure(), event) : state;
    }

    private static OnRecord evolve(OnRecord kpi, Measure measure, KpiEvent event) {
        return switch (event) {
            case KpiProposed _ -> kpi;
            case KpiActivated to -> new Active(measure, to.effectiveOn());
            case KpiSuspended to -> new Suspended(measure, to.effectiveOn());
            case KpiRetired to -> new Retired(measure, to.effectiveOn());
            case KpiRedefined redefined -> kpi.with(measure.with(redefined));
            case LimitsRebased rebased -> kpi.with(measure.with(rebased));
            case BaselineSet set -> kpi.with(measure.with(set));
            case TargetSet set -> kpi.with(measure.with(set));
            case PeersRecorded recorded -> kpi.with(measure.with(recorded));
        };
    }

    private static OnRecord onRecord(KpiState state, KpiCommand command) {
        return switch (state) {
            case OnRecord kpi -> kpi;
            case NotProposed() -> throw new NotFound(command.id());
        };
    }

    private static List<KpiEvent> propose(KpiState state, ProposeKpi c) {
        checkDefinition(c.definition());
        var proposed = proposed(c.id(), c.definition(), c.effectiveOn(), c.stated());
        return switch (state) {
            case NotProposed() -> List.of(proposed);
            case OnRecord kpi when kpi.measure().proposal().equals(proposed) -> List.of();
            case OnRecord _ -> throw new NotPossible("a KPI with this code is on record already");
        };
    }

    private static KpiProposed proposed(
            String id, Definition d, LocalDate effectiveOn, @Nullable Stated stated) {
        return new KpiProposed(
                id,
                d.name(),
                d.unit(),
                d.direction(),
                d.source(),
                d.polarity(),
                d.kpiClass(),
                d.scale(),
                d.per(),
                d.seasonal(),
                d.rolling(),
                d.planNodes(),
                d.breakdowns(),
                d.method(),
                effectiveOn,
                stated);
    }

    private static void checkDefinition(Definition definition) {
        var method = definition.method();
        if (method.rollingMonths() != null && !definition.rolling()) {
            throw new Invalid("rollingMonths", "is for a rolling figure");
        }
        var lowest = method.checks().lowest();
        var highest = method.checks().highest();
        if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            throw new Invalid("checks.highest", "is below the lowest");
        }
        checkDistinct(
                "schemes", method.schemes().stream().map(scheme -> scheme.name().code()).toList());
        for (var i = 0; i < method.schemes().size(); i++) {
            var parts = method.schemes().get(i).breakdowns().stream().map(Labelled::code).toList();
            checkDistinct("schemes[" + i + "].breakdowns", parts);
            if (parts.contains(FigureKey.ALL)) {
                throw new Invalid(
                        "schemes[" + i + "].breakdowns", "the whole is no part of itself");
            }
        }
    }

    private static void checkDistinct(String field, List<String> codes) {
        var seen = new HashSet<String>();
        for (var i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                throw new Invalid(field + "[" + i + "]", "is there twice");
            }
        }
    }

    private static List<KpiEvent> redefine(OnRecord kpi, RedefineKpi c) {
        LIFECYCLE.check(kpi.status(), c);
        checkDefinition(c.definition());
        if (c.effectiveOn().isBefore(kpi.measure().proposal().effectiveOn())) {
            throw new Invalid("effectiveOn", "is before the KPI's first definition");
        }
        var redefined =
                new KpiRedefined(
                        c.id(),
                        c.definition(),
                        c.breakInSeries(),
                        c.reason(),
                        c.effectiveOn(),
                        c.stated());
        return redefined.equals(kpi.measure().redefined()) ? List.of() : List.of(redefined);
    }

    private static List<KpiEvent> suspend(OnRecord kpi, SuspendKpi c) {
        if (kpi instanceof Suspended) {
            return List.of();
        }
        LIFECYCLE.check(kpi.status(), c);
        checkFollows(kpi, c.effectiveOn());
        return List.of(new KpiSuspended(c.id(), c.reason(), c.effectiveOn(), c.stated()));
    }

    private static List<KpiEvent> retire(OnRecord kpi, RetireKpi c) {
        if (kpi instanceof Retired) {
            return List.of();
        }
        checkFollows(kpi, c.effectiveOn());
        return List.of(new KpiRetired(c.id(), c.reason(), c.effectiveOn(), c.stated()));
    }

    /** Of an earlier day it would be recorded, and the status before it would go on standing. */
    private static void checkFollows(OnRecord kpi, LocalDate effectiveOn) {
        if (effectiveOn.isBefore(kpi.since())) {
            throw new Invalid("effectiveOn", "is before the KPI was " + kpi.status().code());
        }
    }

    private static List<KpiEvent> rebase(OnRecord kpi, RebaseLimits c) {
        var rebased =
                new LimitsRebased(
                        c.id(), c.breakdown(), c.from(), c.reason(), c.effectiveOn(), c.stated());
        return rebased.equals(kpi.measure().rebased().get(c.breakdown()))
                ? List.of()
                : List.of(rebased);
    }

    private static List<KpiEvent> recordPeers(OnRecord kpi, RecordPeers c) {
        var unit = kpi.definition().unit();
        for (var i = 0; i < c.figures().size(); i++) {
            checkValue("figures[" + i + "].value", unit, c.figures().get(i).value());
        }
        checkDistinct("figures", c.figures().stream().map(figure -> figure.peer().code()).toList());
        var recorded =
                new PeersRecorded(
                        c.id(),
                        c.group(),
                        c.period(),
                        c.figures(),
                        c.sourceRef(),
                        c.effectiveOn(),
                        c.stated());
        return recorded.equals(kpi.measure().standing(recorded)) ? List.of() : List.of(recorded);
    }

    private static List<KpiEvent> activate(OnRecord kpi, ActivateKpi c) {
        if (kpi instanceof Active) {
            return List.of();
        }
        LIFECYCLE.check(kpi.status(), c);
        checkFollows(kpi, c.effectiveOn());
        return List.of(new KpiActivated(c.id(), c.effectiveOn(), c.stated()));
    }

    private static List<KpiEvent> setBaseline(OnRecord kpi, SetBaseline c) {
        checkValue("value", kpi.definition().unit(), c.value());
        var set =
                new BaselineSet(
                        c.id(), c.period(), c.value(), c.note(), c.effectiveOn(), c.stated());
        return set.equals(kpi.measure().baseline()) ? List.of() : List.of(set);
    }

    private static List<KpiEvent> setTarget(OnRecord kpi, SetTarget c) {
        LIFECYCLE.check(kpi.status(), c);
        TargetShapes.check(Ids.codeOf(c.id()), kpi.definition().unit(), c);
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
        return set.equals(kpi.measure().target()) ? List.of() : List.of(set);
    }

    static void checkValue(String field, @Nullable Unit unit, @Nullable BigDecimal value) {
        if (unit != null && value != null && unit.fault(value) instanceof String fault) {
            throw new Invalid(field, fault);
        }
    }
}
