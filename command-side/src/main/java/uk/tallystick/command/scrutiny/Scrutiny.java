package uk.tallystick.command.scrutiny;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.command.scrutiny.ScrutinyCommand.CloseScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ExamineScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.FollowUpScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.MarkReviewOverdue;
import uk.tallystick.command.scrutiny.ScrutinyCommand.PutQuestions;
import uk.tallystick.command.scrutiny.ScrutinyCommand.RecordOutcome;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ReviewScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ScheduleScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyState.NotScheduled;
import uk.tallystick.events.scrutiny.ScrutinyEvent;

/** Routes commands and events of one scrutiny item to its decider. */
public class Scrutiny extends RecordedAggregate {

    private ScrutinyState state = new NotScheduled();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ScheduleScrutiny command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(PutQuestions command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ExamineScrutiny command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RecordOutcome command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(FollowUpScrutiny command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReviewScrutiny command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(CloseScrutiny command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkReviewOverdue command) {
        return record(ScrutinyDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(ScrutinyEvent event, @MessageIdentifier String eventId) {
        state = ScrutinyDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
