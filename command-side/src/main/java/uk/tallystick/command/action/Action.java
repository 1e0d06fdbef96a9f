package uk.tallystick.command.action;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionState.NotAdded;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.action.ActionEvent;

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

    @EventSourcingHandler
    void on(ActionEvent event, @MessageIdentifier String eventId) {
        state = ActionDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
