package uk.tallystick.command.decision;

import static uk.tallystick.events.decision.DecisionStatus.DEFERRED;
import static uk.tallystick.events.decision.DecisionStatus.ON_FORWARD_PLAN;
import static uk.tallystick.events.decision.DecisionStatus.PART_PUBLISHED;
import static uk.tallystick.events.decision.DecisionStatus.PROPOSED;
import static uk.tallystick.events.decision.DecisionStatus.PUBLISHED;
import static uk.tallystick.events.decision.DecisionStatus.RESCINDED;
import static uk.tallystick.events.decision.DecisionStatus.SUPERSEDED;
import static uk.tallystick.events.decision.DecisionStatus.TAKEN;
import static uk.tallystick.events.decision.DecisionStatus.WITHDRAWN;
import static uk.tallystick.events.decision.DecisionStatus.WITHHELD;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.decision.DecisionCommand.DeferDecision;
import uk.tallystick.command.decision.DecisionCommand.PlanDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposePlannedDecision;
import uk.tallystick.command.decision.DecisionCommand.PublishDecision;
import uk.tallystick.command.decision.DecisionCommand.RescindDecision;
import uk.tallystick.command.decision.DecisionCommand.SupersedeDecision;
import uk.tallystick.command.decision.DecisionCommand.TakeDecision;
import uk.tallystick.command.decision.DecisionCommand.WithdrawDecision;
import uk.tallystick.command.decision.DecisionState.NotProposed;
import uk.tallystick.command.decision.DecisionState.Registered;
import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.decision.DecisionEvent.DecisionDeferred;
import uk.tallystick.events.decision.DecisionEvent.DecisionPlanned;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionPublished;
import uk.tallystick.events.decision.DecisionEvent.DecisionRescinded;
import uk.tallystick.events.decision.DecisionEvent.DecisionSuperseded;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionEvent.DecisionWithdrawn;
import uk.tallystick.events.decision.DecisionPublication;
import uk.tallystick.events.decision.DecisionStatus;

import java.util.List;

/** What may happen to a decision. */
final class DecisionDecider {

    static final Lifecycle LIFECYCLE =
            Lifecycle.of("decision")
                    .in(
                            ON_FORWARD_PLAN,
                            ProposePlannedDecision.class,
                            DeferDecision.class,
                            WithdrawDecision.class)
                    .in(PROPOSED, TakeDecision.class, DeferDecision.class, WithdrawDecision.class)
                    .in(
                            DEFERRED,
                            ProposePlannedDecision.class,
                            TakeDecision.class,
                            DeferDecision.class,
                            WithdrawDecision.class)
                    .in(WITHDRAWN)
                    .in(
                            TAKEN,
                            PublishDecision.class,
                            SupersedeDecision.class,
                            RescindDecision.class)
                    .in(PUBLISHED, SupersedeDecision.class, RescindDecision.class)
                    .in(
                            PART_PUBLISHED,
                            PublishDecision.class,
                            SupersedeDecision.class,
                            RescindDecision.class)
                    .in(
                            WITHHELD,
                            PublishDecision.class,
                            SupersedeDecision.class,
                            RescindDecision.class)
                    .in(SUPERSEDED)
                    .in(RESCINDED);

    private DecisionDecider() {}

    static List<DecisionEvent> decide(DecisionState state, DecisionCommand command) {
        return switch (command) {
            case PlanDecision c -> List.of(plan(state, c));
            case ProposeDecision c -> List.of(propose(state, c));
            case ProposePlannedDecision c -> proposePlanned(registered(state, c), c);
            case DeferDecision c ->
                    step(
                            registered(state, c),
                            c,
                            new DecisionDeferred(
                                    c.id(), c.until(), c.reason(), c.effectiveOn(), c.stated()));
            case WithdrawDecision c ->
                    step(
                            registered(state, c),
                            c,
                            new DecisionWithdrawn(c.id(), c.reason(), c.effectiveOn(), c.stated()));
            case TakeDecision c -> take(registered(state, c), c);
            case PublishDecision c -> publish(registered(state, c), c);
            case SupersedeDecision c ->
                    step(
                            registered(state, c),
                            c,
                            new DecisionSuperseded(
                                    c.id(), c.by(), c.reason(), c.effectiveOn(), c.stated()));
            case RescindDecision c ->
                    step(
                            registered(state, c),
                            c,
                            new DecisionRescinded(c.id(), c.reason(), c.effectiveOn(), c.stated()));
        };
    }

    static DecisionState evolve(DecisionState state, DecisionEvent event) {
        return switch (event) {
            case DecisionPlanned e -> new Registered(RegisterEntry.of(e), ON_FORWARD_PLAN, null, e);
            case DecisionProposed e -> new Registered(RegisterEntry.of(e), PROPOSED, null, e);
            case DecisionTaken e -> state instanceof Registered on ? on.taken(e) : state;
            case DecisionDeferred e -> to(state, DEFERRED, e);
            case DecisionWithdrawn e -> to(state, WITHDRAWN, e);
            case DecisionPublished e -> to(state, status(e.publication()), e);
            case DecisionSuperseded e -> to(state, SUPERSEDED, e);
            case DecisionRescinded e -> to(state, RESCINDED, e);
        };
    }

    private static DecisionState to(DecisionState state, DecisionStatus next, DecisionEvent event) {
        return state instanceof Registered on ? on.to(next, event) : state;
    }

    private static DecisionStatus status(DecisionPublication publication) {
        return switch (publication) {
            case PUBLISHED -> PUBLISHED;
            case PART_PUBLISHED -> PART_PUBLISHED;
            case WITHHELD -> WITHHELD;
        };
    }

    private static Registered registered(DecisionState state, DecisionCommand command) {
        return switch (state) {
            case Registered on -> on;
            case NotProposed() -> throw new NotFound(command.id());
        };
    }

    private static void checkNew(DecisionState state) {
        if (state instanceof Registered) {
            throw new NotPossible("a decision with this id is on record already");
        }
    }

    private static DecisionEvent plan(DecisionState state, PlanDecision c) {
        checkNew(state);
        return new DecisionPlanned(
                c.id(),
                c.reference(),
                c.title(),
                c.classification(),
                c.kind(),
                c.expectedOn(),
                c.expectedAsGiven(),
                c.planNodes(),
                c.effectiveOn(),
                c.stated());
    }

    private static DecisionEvent propose(DecisionState state, ProposeDecision c) {
        checkNew(state);
        return new DecisionProposed(
                c.id(),
                c.reference(),
                c.title(),
                c.classification(),
                c.kind(),
                c.originator(),
                c.planNodes(),
                c.because(),
                c.effectiveOn(),
                c.stated());
    }

    private static List<DecisionEvent> proposePlanned(Registered on, ProposePlannedDecision c) {
        var entry = on.entry();
        var classification = or(c.classification(), entry.classification());
        var kind = or(c.kind(), entry.kind());
        var events =
                step(
                        on,
                        c,
                        new DecisionProposed(
                                c.id(),
                                or(c.reference(), entry.reference()),
                                or(c.title(), entry.title()),
                                classification,
                                kind,
                                or(c.originator(), entry.originator()),
                                entry.planNodes(),
                                null,
                                c.effectiveOn(),
                                c.stated()));
        if (events.isEmpty()) {
            return events;
        }
        if (c.stated() == null && classification == null) {
            throw new Invalid("classification", "must be given: the forward plan has none");
        }
        if (c.stated() == null && kind == null) {
            throw new Invalid("kind", "must be given: the forward plan has none");
        }
        return events;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T otherwise) {
        return said == null ? otherwise : said;
    }

    /** The same step again is the one on record. */
    private static List<DecisionEvent> step(
            Registered on, DecisionCommand command, DecisionEvent event) {
        if (event.equals(on.last())) {
            return List.of();
        }
        LIFECYCLE.check(on.status(), command);
        if (event.effectiveOn().isBefore(on.last().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn",
                    "is before what was recorded last, of " + on.last().effectiveOn());
        }
        return List.of(event);
    }

    /** A decision may be put on the register after the day on which it was taken. */
    private static List<DecisionEvent> take(Registered on, TakeDecision c) {
        var taken =
                new DecisionTaken(
                        c.id(),
                        c.takenOn(),
                        c.takenAsGiven(),
                        c.madeBy(),
                        c.capacity(),
                        c.decided(),
                        c.rationale(),
                        c.alternatives(),
                        c.seenAtPosition(),
                        c.basis(),
                        c.effectiveOn(),
                        c.stated());
        if (taken.equals(on.taking())) {
            return List.of();
        }
        LIFECYCLE.check(on.status(), c);
        return List.of(taken);
    }

    private static List<DecisionEvent> publish(Registered on, PublishDecision c) {
        var events =
                step(
                        on,
                        c,
                        new DecisionPublished(
                                c.id(), c.publication(), c.reason(), c.effectiveOn(), c.stated()));
        if (c.publication() != DecisionPublication.WITHHELD
                && on.entry().classification() == Classification.NON_PUBLIC) {
            throw new Invalid("publication", "is of a decision classified as nonPublic");
        }
        if (c.publication() != DecisionPublication.PUBLISHED
                && c.reason() == null
                && c.stated() == null) {
            throw new Invalid("reason", "must say why not all of it is published");
        }
        return events;
    }
}
