package uk.tallystick.command.recommendation;

import static uk.tallystick.events.recommendation.RecommendationStatus.ACCEPTED;
import static uk.tallystick.events.recommendation.RecommendationStatus.ACKNOWLEDGED;
import static uk.tallystick.events.recommendation.RecommendationStatus.CLOSED;
import static uk.tallystick.events.recommendation.RecommendationStatus.DELIVERY_CLAIMED;
import static uk.tallystick.events.recommendation.RecommendationStatus.IN_PROGRESS;
import static uk.tallystick.events.recommendation.RecommendationStatus.MADE;
import static uk.tallystick.events.recommendation.RecommendationStatus.PARTLY_ACCEPTED;
import static uk.tallystick.events.recommendation.RecommendationStatus.REJECTED;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.recommendation.RecommendationCommand.AcknowledgeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.AnswerRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.ClaimDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.CloseRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MakeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.Making;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkDeliveryOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkReplyOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.PostponeDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.RecordEffect;
import uk.tallystick.command.recommendation.RecommendationCommand.RefuseDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.ReportProgress;
import uk.tallystick.command.recommendation.RecommendationState.Made;
import uk.tallystick.command.recommendation.RecommendationState.NotMade;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.events.recommendation.RecommendationEvent;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryClaimed;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryNotAccepted;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.EffectRecorded;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAcknowledged;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAnswered;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationPostponed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationProgressed;
import uk.tallystick.events.recommendation.RecommendationStatus;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may happen to a recommendation. */
final class RecommendationDecider {

    static final Lifecycle LIFECYCLE =
            Lifecycle.of("recommendation")
                    .in(MADE, AcknowledgeRecommendation.class, AnswerRecommendation.class)
                    .in(ACKNOWLEDGED, AnswerRecommendation.class)
                    .in(
                            ACCEPTED,
                            ReportProgress.class,
                            PostponeDelivery.class,
                            ClaimDelivery.class,
                            RecordEffect.class)
                    .in(
                            PARTLY_ACCEPTED,
                            ReportProgress.class,
                            PostponeDelivery.class,
                            ClaimDelivery.class,
                            RecordEffect.class)
                    .in(REJECTED, CloseRecommendation.class)
                    .in(
                            IN_PROGRESS,
                            ReportProgress.class,
                            PostponeDelivery.class,
                            ClaimDelivery.class,
                            RecordEffect.class)
                    .in(
                            DELIVERY_CLAIMED,
                            RefuseDelivery.class,
                            CloseRecommendation.class,
                            RecordEffect.class)
                    .in(CLOSED, RecordEffect.class);

    private static final Set<RecommendationStatus> UNANSWERED = EnumSet.of(MADE, ACKNOWLEDGED);

    /** Nobody waits for a thing to be done that was refused, or is said to be done. */
    private static final Set<RecommendationStatus> NOTHING_OWED =
            EnumSet.of(REJECTED, DELIVERY_CLAIMED, CLOSED);

    private RecommendationDecider() {}

    static List<RecommendationEvent> decide(
            RecommendationState state, RecommendationCommand command) {
        return switch (command) {
            case MakeRecommendation c -> make(state, c);
            case AcknowledgeRecommendation c ->
                    step(
                            made(state, c),
                            c,
                            new RecommendationAcknowledged(
                                    c.id(), c.comment(), c.effectiveOn(), c.stated()));
            case AnswerRecommendation c -> answer(made(state, c), c);
            case ReportProgress c ->
                    step(
                            made(state, c),
                            c,
                            new RecommendationProgressed(
                                    c.id(), c.comment(), c.effectiveOn(), c.stated()));
            case PostponeDelivery c -> postpone(made(state, c), c);
            case ClaimDelivery c ->
                    step(
                            made(state, c),
                            c,
                            new DeliveryClaimed(c.id(), c.claim(), c.effectiveOn(), c.stated()));
            case RefuseDelivery c ->
                    judge(
                            made(state, c),
                            c,
                            c.by(),
                            new DeliveryNotAccepted(
                                    c.id(), c.reason(), c.effectiveOn(), c.stated()));
            case CloseRecommendation c ->
                    judge(
                            made(state, c),
                            c,
                            c.by(),
                            new RecommendationClosed(
                                    c.id(), c.reason(), c.effectiveOn(), c.stated()));
            case RecordEffect c -> effect(made(state, c), c);
            case MarkReplyOverdue c -> state instanceof Made made ? overdue(made, c) : List.of();
            case MarkDeliveryOverdue c -> state instanceof Made made ? overdue(made, c) : List.of();
        };
    }

    /**
     * What comes of an event.
     *
     * @param actor who recorded it; null where nobody is known
     */
    static RecommendationState evolve(
            RecommendationState state, RecommendationEvent event, @Nullable String actor) {
        if (event instanceof RecommendationMade facts) {
            return Made.of(facts);
        }
        return state instanceof Made made ? evolve(made, event, actor) : state;
    }

    private static Made evolve(Made made, RecommendationEvent event, @Nullable String actor) {
        return switch (event) {
            case RecommendationMade _ -> made;
            case RecommendationAcknowledged e -> made.to(ACKNOWLEDGED, e);
            case RecommendationAnswered e -> made.to(status(e.answer()), e);
            case RecommendationProgressed e -> made.to(IN_PROGRESS, e);
            case RecommendationPostponed e -> made.postponed(e.deliverBy(), e);
            case DeliveryClaimed e -> made.claimed(actor, e);
            case DeliveryNotAccepted e -> made.to(IN_PROGRESS, e);
            case RecommendationClosed e -> made.to(CLOSED, e);
            case EffectRecorded e -> made.with(e);
            case RecommendationOverdue _ -> made.withReplyOverdue();
            case DeliveryOverdue e -> made.lateOn(e.deliverBy());
        };
    }

    private static Made made(RecommendationState state, RecommendationCommand command) {
        return switch (state) {
            case Made made -> made;
            case NotMade() -> throw new NotFound(command.id());
        };
    }

    private static RecommendationStatus status(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> ACCEPTED;
            case PARTLY_ACCEPTED -> PARTLY_ACCEPTED;
            case REJECTED -> REJECTED;
        };
    }

    private static List<RecommendationEvent> make(RecommendationState state, MakeRecommendation c) {
        if (c.deliverBy() != null && c.deliverBy().isBefore(c.madeOn())) {
            throw new Invalid("deliverBy", "is before it was made, on " + c.madeOn());
        }
        var facts =
                new RecommendationMade(
                        c.id(),
                        c.reference(),
                        c.title(),
                        c.madeBy(),
                        c.maker(),
                        c.addressedTo(),
                        c.kind(),
                        c.priority(),
                        c.madeOn(),
                        c.publishedOn(),
                        c.clock(),
                        ReplyDates.dueOn(c.clock(), c.madeOn(), c.publishedOn()),
                        c.deliverBy(),
                        c.kpis(),
                        c.planNodes(),
                        c.because(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotMade() -> List.of(facts);
            case Made made when made.facts().equals(facts) -> List.of();
            case Made _ ->
                    throw new NotPossible("a recommendation with this id is on record already");
        };
    }

    /** The same step with the same words again is the one on record. */
    private static List<RecommendationEvent> step(
            Made made, RecommendationCommand command, RecommendationEvent event) {
        if (event.equals(made.last())) {
            return List.of();
        }
        LIFECYCLE.check(made.status(), command);
        if (event.effectiveOn().isBefore(made.last().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn",
                    "is before what was recorded last, of " + made.last().effectiveOn());
        }
        return List.of(event);
    }

    private static List<RecommendationEvent> answer(Made made, AnswerRecommendation c) {
        var event =
                new RecommendationAnswered(
                        c.id(), c.answer(), c.reasons(), c.parts(), c.effectiveOn(), c.stated());
        var events = step(made, c, event);
        if (c.answer() != Answer.ACCEPTED
                && c.reasons() == null
                && c.parts().isEmpty()
                && c.stated() == null) {
            throw new Invalid("reasons", "must say why not, here or for each part");
        }
        if (c.parts().stream().anyMatch(part -> contradicts(c.answer(), part.answer()))) {
            throw new Invalid(
                    "answer", "is partlyAccepted where parts are answered in different ways");
        }
        return events;
    }

    private static boolean contradicts(Answer whole, Answer part) {
        return whole != Answer.PARTLY_ACCEPTED && whole != part;
    }

    private static List<RecommendationEvent> postpone(Made made, PostponeDelivery c) {
        var event =
                new RecommendationPostponed(
                        c.id(), c.deliverBy(), c.reason(), c.effectiveOn(), c.stated());
        var events = step(made, c, event);
        if (!events.isEmpty()
                && made.deliverBy() != null
                && !c.deliverBy().isAfter(made.deliverBy())) {
            throw new Invalid(
                    "deliverBy", "is not after the day it stands at, " + made.deliverBy());
        }
        return events;
    }

    /** By whom the recommendation is from, and never by the person who says that it is done. */
    private static List<RecommendationEvent> judge(
            Made made, RecommendationCommand command, Making by, RecommendationEvent event) {
        if (!by.forAnyMaker() && made.facts().maker() != Maker.PANEL) {
            throw new NotAllowed("a panel officer acts for the panel's recommendations only");
        }
        var events = step(made, command, event);
        if (!events.isEmpty() && by.person().equals(made.claimedBy())) {
            throw new NotAllowed("who says that it is delivered does not decide on it");
        }
        return events;
    }

    private static List<RecommendationEvent> effect(Made made, RecordEffect c) {
        var event =
                new EffectRecorded(
                        c.id(),
                        c.kpi(),
                        c.effect(),
                        c.seenAtPosition(),
                        c.effectiveOn(),
                        c.stated());
        if (made.effects().contains(event)) {
            return List.of();
        }
        LIFECYCLE.check(made.status(), c);
        return List.of(event);
    }

    private static List<RecommendationEvent> overdue(Made made, MarkReplyOverdue c) {
        var owed =
                UNANSWERED.contains(made.status())
                        && !made.replyOverdue()
                        && c.dueOn().equals(made.facts().dueOn());
        return owed
                ? List.of(new RecommendationOverdue(c.id(), c.dueOn(), c.effectiveOn(), null))
                : List.of();
    }

    private static List<RecommendationEvent> overdue(Made made, MarkDeliveryOverdue c) {
        var owed =
                !NOTHING_OWED.contains(made.status())
                        && c.deliverBy().equals(made.deliverBy())
                        && !made.late().contains(c.deliverBy());
        return owed
                ? List.of(new DeliveryOverdue(c.id(), c.deliverBy(), c.effectiveOn(), null))
                : List.of();
    }
}
