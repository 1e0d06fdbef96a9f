package uk.tallystick.command.action;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.AssignAction;
import uk.tallystick.command.action.ActionCommand.CarryActionForward;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionCommand.ChangeParticulars;
import uk.tallystick.command.action.ActionCommand.ConfirmAction;
import uk.tallystick.command.action.ActionCommand.MarkOverdue;
import uk.tallystick.command.action.ActionCommand.MarkUntouched;
import uk.tallystick.command.action.ActionCommand.MergeAction;
import uk.tallystick.command.action.ActionCommand.ReachMilestone;
import uk.tallystick.command.action.ActionCommand.RecordOutput;
import uk.tallystick.command.action.ActionCommand.RescheduleAction;
import uk.tallystick.command.action.ActionCommand.SetMilestone;
import uk.tallystick.command.action.ActionState.NotAdded;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Correlation;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.action.ActionEvent;

import java.time.Instant;
import java.time.LocalDate;

/** Routes commands and events of one action to its decider. */
public class Action extends RecordedAggregate {

    private ActionState state = new NotAdded();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(AddAction command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ChangeActionStatus command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ChangeParticulars command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(AssignAction command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RescheduleAction command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(SetMilestone command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReachMilestone command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RecordOutput command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ConfirmAction command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MergeAction command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(CarryActionForward command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkOverdue command) {
        return record(ActionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkUntouched command) {
        return record(ActionDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(
            ActionEvent event,
            @MessageIdentifier String eventId,
            @MetaDataValue(Correlation.ACTOR) @Nullable String actor,
            @Timestamp Instant recordedAt) {
        state =
                ActionDecider.evolve(
                        state, event, actor, LocalDate.ofInstant(recordedAt, Acts.LONDON));
        recorded(event, eventId);
    }
}
