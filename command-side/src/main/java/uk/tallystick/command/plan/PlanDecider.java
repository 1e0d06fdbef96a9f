package uk.tallystick.command.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.plan.PlanCommand.ChangeCommitmentStatus;
import uk.tallystick.command.plan.PlanCommand.ChangePlanStatus;
import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.plan.PlanCommand.VersionPlan;
import uk.tallystick.command.plan.PlanState.NotRecorded;
import uk.tallystick.command.plan.PlanState.OnRecord;
import uk.tallystick.command.recording.Command;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Ids;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.plan.PlanEvent.CommitmentStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanVersioned;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What may happen to a plan. */
final class PlanDecider {

    /**
     * What a plan promised can be judged for good when another has taken its place; it does not
     * read otherwise then.
     */
    static final Lifecycle LIFECYCLE = lifecycle("plan", PlanKind.PLAN);

    static final Lifecycle LIFECYCLE_OF_DELIVERY_PLANS =
            lifecycle("delivery plan", PlanKind.DELIVERY_PLAN);

    private PlanDecider() {}

    private static Lifecycle lifecycle(String thing, PlanKind kind) {
        var table = Lifecycle.of(thing);
        for (var status : PlanSteps.of(kind)) {
            var next = PlanSteps.next(kind, status);
            table = next.isEmpty() ? table : table.in(status, VersionPlan.class);
            table = table.in(status, ChangeCommitmentStatus.class).to(status, next);
        }
        return table;
    }

    static Lifecycle lifecycle(PlanKind kind) {
        return switch (kind) {
            case PLAN -> LIFECYCLE;
            case DELIVERY_PLAN -> LIFECYCLE_OF_DELIVERY_PLANS;
        };
    }

    static List<PlanEvent> decide(PlanState state, PlanCommand command) {
        return switch (command) {
            case RecordPlan c -> record(state, c);
            case VersionPlan c -> version(on(state, c), c);
            case ChangePlanStatus c -> change(on(state, c), c);
            case ChangeCommitmentStatus c -> change(on(state, c), c);
        };
    }

    static PlanState evolve(PlanState state, PlanEvent event) {
        return switch (state) {
            case NotRecorded() ->
                    event instanceof PlanRecorded recorded ? new OnRecord(recorded) : state;
            case OnRecord plan -> plan.with(event);
        };
    }

    private static OnRecord on(PlanState state, PlanCommand c) {
        return switch (state) {
            case NotRecorded() -> throw new NotFound(c.id());
            case OnRecord plan -> plan;
        };
    }

    private static List<PlanEvent> record(PlanState state, RecordPlan c) {
        checkTerm(c.startsOn(), c.endsOn());
        checkKind(c.kind(), c.status());
        if (c.kind() == PlanKind.PLAN && c.deliveryOf() != null) {
            throw new Invalid("deliveryOf", "is for a delivery plan only");
        }
        if (c.kind() == PlanKind.PLAN && c.year() != null) {
            throw new Invalid("year", "is for a delivery plan only");
        }
        PlanNodes.check(c.nodes());
        var recorded =
                new PlanRecorded(
                        c.id(),
                        c.title(),
                        c.startsOn(),
                        c.endsOn(),
                        c.status(),
                        c.nodes(),
                        c.kind(),
                        c.deliveryOf(),
                        c.year(),
                        c.version(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotRecorded() -> List.of(recorded);
            case OnRecord plan when plan.facts().equals(recorded) -> List.of();
            case OnRecord _ -> throw new NotPossible("a plan with this id is on record already");
        };
    }

    private static List<PlanEvent> version(OnRecord plan, VersionPlan c) {
        var versioned =
                new PlanVersioned(
                        c.id(),
                        c.version(),
                        c.title(),
                        c.startsOn(),
                        c.endsOn(),
                        c.nodes(),
                        c.reason(),
                        c.effectiveOn(),
                        c.stated());
        if (plan.versions().contains(versioned)) {
            return List.of();
        }
        check(plan, c);
        checkBegun(plan, c.effectiveOn());
        var before = OnRecord.on(plan.versions(), c.effectiveOn());
        checkTerm(
                c.startsOn() != null || before == null ? c.startsOn() : before.startsOn(),
                c.endsOn() != null || before == null ? c.endsOn() : before.endsOn());
        PlanNodes.check(c.nodes());
        var taken =
                Stream.concat(
                                Stream.ofNullable(plan.facts().version()),
                                plan.versions().stream().map(PlanVersioned::version))
                        .anyMatch(other -> other.code().equals(c.version().code()));
        if (taken) {
            throw new NotPossible(
                    "a version of the plan with this name is on record already, and the plan is "
                            + Objects.requireNonNullElse(plan.status(), PlanStatus.DRAFTED).code());
        }
        return List.of(versioned);
    }

    private static List<PlanEvent> change(OnRecord plan, ChangePlanStatus c) {
        var changed =
                new PlanStatusChanged(
                        c.id(),
                        c.status(),
                        c.comment(),
                        c.supersededBy(),
                        c.effectiveOn(),
                        c.stated());
        if (changed.equals(plan.stepOn(c.effectiveOn()))) {
            return List.of();
        }
        checkStep(plan, c);
        checkBegun(plan, c.effectiveOn());
        checkSuccessor(c);
        return List.of(changed);
    }

    /**
     * The next step only; history stated in public may leave steps out, and may be told in any
     * order.
     */
    private static void checkStep(OnRecord plan, ChangePlanStatus c) {
        var kind = plan.facts().kind();
        var from = plan.status();
        if (from == null) {
            checkKind(kind, c.status());
            return;
        }
        var latest = plan.latest();
        var backdated = latest != null && c.effectiveOn().isBefore(latest.effectiveOn());
        if (c.stated() != null && PlanSteps.of(kind).contains(c.status())) {
            if (backdated || PlanSteps.ahead(kind, from).contains(c.status())) {
                return;
            }
        }
        lifecycle(kind).check(from, c.status());
        if (backdated) {
            throw new Invalid("effectiveOn", "is before the plan was " + from.code());
        }
    }

    private static void checkSuccessor(ChangePlanStatus c) {
        if (c.supersededBy() == null) {
            return;
        }
        if (c.status() != PlanStatus.SUPERSEDED) {
            throw new Invalid("supersededBy", "is for a plan that is superseded only");
        }
        if (c.supersededBy().equals(Ids.codeOf(c.id()))) {
            throw new Invalid("supersededBy", "is the plan itself");
        }
    }

    private static List<PlanEvent> change(OnRecord plan, ChangeCommitmentStatus c) {
        var changed =
                new CommitmentStatusChanged(
                        c.id(), c.node(), c.status(), c.comment(), c.effectiveOn(), c.stated());
        if (changed.equals(plan.commitmentOn(c.node(), c.effectiveOn()))) {
            return List.of();
        }
        if (!plan.hasNode(c.node())) {
            throw new NotFound("the node " + c.node() + " of " + c.id());
        }
        check(plan, c);
        checkBegun(plan, c.effectiveOn());
        return List.of(changed);
    }

    /** Of a plan whose status nobody stated, everything is possible. */
    private static void check(OnRecord plan, Command c) {
        if (plan.status() instanceof PlanStatus status) {
            lifecycle(plan.facts().kind()).check(status, c);
        }
    }

    private static void checkBegun(OnRecord plan, LocalDate day) {
        if (day.isBefore(plan.facts().effectiveOn())) {
            throw new Invalid("effectiveOn", "is before the plan was recorded");
        }
    }

    private static void checkTerm(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new Invalid("endsOn", "is before startsOn");
        }
    }

    private static void checkKind(PlanKind kind, @Nullable PlanStatus status) {
        Set<PlanStatus> possible = EnumSet.copyOf(PlanSteps.of(kind));
        if (status != null && !possible.contains(status)) {
            throw new Invalid(
                    "status",
                    "is none that a "
                            + lifecycle(kind).thing()
                            + " can have: "
                            + String.join(", ", possible.stream().map(PlanStatus::code).toList()));
        }
    }
}
