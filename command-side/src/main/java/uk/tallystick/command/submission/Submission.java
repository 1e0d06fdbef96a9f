package uk.tallystick.command.submission;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Correlation;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.command.submission.SubmissionCommand.ApproveRound;
import uk.tallystick.command.submission.SubmissionCommand.CheckFacts;
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
import uk.tallystick.events.submission.SubmissionEvent;

import java.util.List;

/** Routes commands and events of one submission to its decider. */
public class Submission extends RecordedAggregate {

    private SubmissionState state = new NotRequested();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RequestSubmission command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RecordMeasurements command) {
        var decided = SubmissionDecider.decide(state, command);
        return record(decided).of(FigureDecider.figuresIn(decided));
    }

    @CommandHandler
    Recorded handle(TryMeasurements command) {
        command.outcome().accept(SubmissionDecider.tried(state, command));
        return record(List.of());
    }

    @CommandHandler
    Recorded handle(SubmitRound command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReturnRound command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ApproveRound command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(PublishRound command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(WithdrawRound command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReviseFigure command) {
        return record(SubmissionDecider.decide(state, command))
                .creating(Revisions.id(command.id(), command.revision()));
    }

    @CommandHandler
    Recorded handle(PublishRevision command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReopenRound command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkOverdue command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(CheckFacts command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReplyToFigure command) {
        return record(SubmissionDecider.decide(state, command))
                .creating(Revisions.id(command.id(), command.reply()));
    }

    @CommandHandler
    Recorded handle(PublishReply command) {
        return record(SubmissionDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(
            SubmissionEvent event,
            @MessageIdentifier String eventId,
            @MetaDataValue(Correlation.ACTOR) @Nullable String actor) {
        state = SubmissionDecider.evolve(state, event, actor);
        recorded(event, eventId);
    }
}
