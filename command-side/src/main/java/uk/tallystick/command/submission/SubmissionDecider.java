package uk.tallystick.command.submission;

import static uk.tallystick.events.submission.SubmissionStatus.APPROVED;
import static uk.tallystick.events.submission.SubmissionStatus.IN_PROGRESS;
import static uk.tallystick.events.submission.SubmissionStatus.NOT_RECEIVED;
import static uk.tallystick.events.submission.SubmissionStatus.PUBLISHED;
import static uk.tallystick.events.submission.SubmissionStatus.REQUESTED;
import static uk.tallystick.events.submission.SubmissionStatus.RETURNED;
import static uk.tallystick.events.submission.SubmissionStatus.SUBMITTED;
import static uk.tallystick.events.submission.SubmissionStatus.WITHDRAWN;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.submission.SubmissionCommand.ApproveRound;
import uk.tallystick.command.submission.SubmissionCommand.CheckFacts;
import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionCommand.MarkOverdue;
import uk.tallystick.command.submission.SubmissionCommand.PublishReply;
import uk.tallystick.command.submission.SubmissionCommand.PublishRevision;
import uk.tallystick.command.submission.SubmissionCommand.PublishRound;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.ReopenRound;
import uk.tallystick.command.submission.SubmissionCommand.ReplyToFigure;
import uk.tallystick.command.submission.SubmissionCommand.RequestSubmission;
import uk.tallystick.command.submission.SubmissionCommand.ReturnRound;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionCommand.SubmitRound;
import uk.tallystick.command.submission.SubmissionCommand.TryMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.WithdrawRound;
import uk.tallystick.command.submission.SubmissionState.NotRequested;
import uk.tallystick.command.submission.SubmissionState.Reply;
import uk.tallystick.command.submission.SubmissionState.Revision;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.events.submission.SubmissionStatus;

import java.util.List;
import java.util.Set;

/** What may happen to a reporting round, and which step follows which. */
final class SubmissionDecider {

    /**
     * A round in progress is published only as history. Figures that were public once are revised
     * and replied to in every state that may follow.
     */
    static final Lifecycle LIFECYCLE =
            Lifecycle.of("round")
                    .in(REQUESTED, RecordMeasurements.class, WithdrawRound.class)
                    .in(
                            IN_PROGRESS,
                            RecordMeasurements.class,
                            SubmitRound.class,
                            WithdrawRound.class,
                            PublishRound.class,
                            ReviseFigure.class,
                            PublishRevision.class,
                            ReplyToFigure.class,
                            PublishReply.class)
                    .in(
                            NOT_RECEIVED,
                            RecordMeasurements.class,
                            SubmitRound.class,
                            WithdrawRound.class,
                            ReviseFigure.class,
                            PublishRevision.class,
                            ReplyToFigure.class,
                            PublishReply.class)
                    .in(
                            SUBMITTED,
                            ReturnRound.class,
                            ApproveRound.class,
                            WithdrawRound.class,
                            CheckFacts.class,
                            ReviseFigure.class,
                            PublishRevision.class,
                            ReplyToFigure.class,
                            PublishReply.class)
                    .in(
                            RETURNED,
                            RecordMeasurements.class,
                            SubmitRound.class,
                            WithdrawRound.class,
                            ReviseFigure.class,
                            PublishRevision.class,
                            ReplyToFigure.class,
                            PublishReply.class)
                    .in(
                            APPROVED,
                            ReturnRound.class,
                            PublishRound.class,
                            ReopenRound.class,
                            WithdrawRound.class,
                            CheckFacts.class,
                            ReviseFigure.class,
                            PublishRevision.class,
                            ReplyToFigure.class,
                            PublishReply.class)
                    .in(
                            PUBLISHED,
                            ReopenRound.class,
                            CheckFacts.class,
                            ReviseFigure.class,
                            PublishRevision.class,
                            ReplyToFigure.class,
                            PublishReply.class)
                    .in(WITHDRAWN, ReopenRound.class);

    private SubmissionDecider() {}

    static List<SubmissionEvent> decide(SubmissionState state, SubmissionCommand command) {
        return switch (command) {
            case RequestSubmission c -> request(state, c);
            case RecordMeasurements c -> FigureDecider.record(round(state, c), c);
            case TryMeasurements c -> {
                tried(state, c);
                yield List.of();
            }
            case SubmitRound c -> submit(round(state, c), c);
            case ReturnRound c ->
                    move(
                            handedInByAnother(round(state, c), c.person(), "returns"),
                            c,
                            RETURNED,
                            new SubmissionReturned(c.id(), c.reason(), c.effectiveOn(), null));
            case ApproveRound c -> approve(round(state, c), c);
            case PublishRound c -> publish(round(state, c), c);
            case WithdrawRound c -> withdraw(round(state, c), c);
            case ReopenRound c ->
                    move(
                            round(state, c),
                            c,
                            IN_PROGRESS,
                            new SubmissionReopened(c.id(), c.reason(), c.effectiveOn(), null));
            case MarkOverdue c -> markOverdue(round(state, c), c);
            case ReviseFigure c -> FigureDecider.revise(round(state, c), c);
            case PublishRevision c -> FigureDecider.publishRevision(round(state, c), c);
            case CheckFacts c -> ReplyDecider.checkFacts(round(state, c), c);
            case ReplyToFigure c -> ReplyDecider.reply(round(state, c), c);
            case PublishReply c -> ReplyDecider.publish(round(state, c), c);
        };
    }

    /** The figures as they would be recorded. */
    static List<Figures> tried(SubmissionState state, TryMeasurements c) {
        return FigureDecider.tried(round(state, c), c.measurements());
    }

    /**
     * What comes of an event.
     *
     * @param actor who recorded it; null where nobody is known
     */
    static SubmissionState evolve(
            SubmissionState state, SubmissionEvent event, @Nullable String actor) {
        if (event instanceof SubmissionRequested requested) {
            return Round.of(requested);
        }
        return state instanceof Round round ? evolve(round, event, actor) : state;
    }

    private static Round evolve(Round round, SubmissionEvent event, @Nullable String actor) {
        var contents = round.contents();
        var on = event.effectiveOn();
        return switch (event) {
            case SubmissionRequested _ -> round;
            case MeasurementsRecorded recorded ->
                    round.in(IN_PROGRESS, on).with(contents.recorded(recorded.measurements()));
            case SubmissionSubmitted _ -> round.submittedBy(actor, on);
            case SubmissionReturned _ -> round.in(RETURNED, on);
            case SubmissionApproved _ -> round.in(APPROVED, on);
            case SubmissionPublished _ -> round.in(PUBLISHED, on).with(contents.allPublished());
            case SubmissionWithdrawn _ -> round.in(WITHDRAWN, on);
            case SubmissionReopened _ -> round.in(IN_PROGRESS, on);
            case SubmissionOverdue overdue -> round.notReceivedBy(overdue.dueOn(), on);
            case FactsChecked checked -> round.checked(checked);
            case FigureReplied replied -> round.with(contents.replied(new Reply(replied, actor)));
            case ReplyPublished published -> round.with(contents.published(published.reply()));
            case FigureRevised revised ->
                    round.with(contents.revised(new Revision(revised, actor)));
            case RevisionPublished published ->
                    round.with(contents.published(published.revision()));
        };
    }

    private static Round round(SubmissionState state, SubmissionCommand command) {
        return switch (state) {
            case Round round -> round;
            case NotRequested() -> throw new NotFound(command.id());
        };
    }

    private static List<SubmissionEvent> request(SubmissionState state, RequestSubmission c) {
        var requested =
                new SubmissionRequested(
                        c.id(), c.period(), c.supplier(), c.dueOn(), c.effectiveOn(), c.stated());
        return switch (state) {
            case NotRequested() -> List.of(requested);
            case Round round when round.request().equals(requested) -> List.of();
            case Round round ->
                    throw new NotPossible(
                            "this supplier's round for the period is on record already, "
                                    + round.status().code());
        };
    }

    private static List<SubmissionEvent> submit(Round round, SubmitRound c) {
        if (round.status() == NOT_RECEIVED && round.contents().figures().isEmpty()) {
            throw LIFECYCLE.refusal(NOT_RECEIVED, c, "it has no figures");
        }
        return move(round, c, SUBMITTED, new SubmissionSubmitted(c.id(), c.effectiveOn(), null));
    }

    private static List<SubmissionEvent> approve(Round round, ApproveRound c) {
        if (c.override() == null) {
            handedInByAnother(round, c.person(), "approves");
        }
        var events =
                move(
                        round,
                        c,
                        APPROVED,
                        new SubmissionApproved(c.id(), c.override(), c.effectiveOn(), null));
        if (!events.isEmpty() && c.override() != null && !round.submitters().contains(c.person())) {
            throw new Invalid("override", "is for whoever submitted the round, which you did not");
        }
        return events;
    }

    /** Four eyes: whatever roles a person has, what they handed in is for another to judge. */
    private static Round handedInByAnother(Round round, String person, String verb) {
        if (round.submitters().contains(person)) {
            throw new NotAllowed(
                    "you submitted this round, and nobody " + verb + " what they submitted");
        }
        return round;
    }

    /**
     * History was published when it was stated: it never went through our own hands. But not before
     * its figures were handed in, or the round would go on being one in progress.
     */
    private static List<SubmissionEvent> publish(Round round, PublishRound c) {
        var history = c.stated() != null && round.request().stated() != null;
        if (round.status() == IN_PROGRESS && !history) {
            throw LIFECYCLE.refusal(IN_PROGRESS, c, "it is no history and nobody approved it");
        }
        return move(
                round,
                c,
                PUBLISHED,
                new SubmissionPublished(
                        c.id(), RuleVersion.CURRENT, round.latest(c.effectiveOn()), c.stated()));
    }

    /** What was published stays public: it can be revised, not taken back. */
    private static List<SubmissionEvent> withdraw(Round round, WithdrawRound c) {
        if (!round.contents().publicFigures().isEmpty() && round.status() != PUBLISHED) {
            throw LIFECYCLE.refusal(round.status(), c, "figures of it were published");
        }
        return move(
                round,
                c,
                WITHDRAWN,
                new SubmissionWithdrawn(c.id(), c.reason(), c.effectiveOn(), null));
    }

    /**
     * Once for the day, and only while the figures are still owed. A round that was opened late is
     * overdue from its opening.
     */
    private static List<SubmissionEvent> markOverdue(Round round, MarkOverdue c) {
        var opened = round.request().effectiveOn();
        var from = c.effectiveOn().isBefore(opened) ? opened : c.effectiveOn();
        var owed =
                Set.of(REQUESTED, IN_PROGRESS, RETURNED).contains(round.status())
                        && c.dueOn().equals(round.request().dueOn())
                        && c.dueOn().isBefore(c.effectiveOn());
        return owed && !c.dueOn().equals(round.overdue())
                ? List.of(new SubmissionOverdue(c.id(), c.dueOn(), from, null))
                : List.of();
    }

    private static List<SubmissionEvent> move(
            Round round, SubmissionCommand command, SubmissionStatus to, SubmissionEvent event) {
        if (round.status() == to) {
            return List.of();
        }
        LIFECYCLE.check(round.status(), command);
        return List.of(event);
    }
}
