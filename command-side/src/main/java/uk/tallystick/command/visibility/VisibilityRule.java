package uk.tallystick.command.visibility;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.command.visibility.VisibilityCommand.SetVisibility;
import uk.tallystick.command.visibility.VisibilityState.NotSet;
import uk.tallystick.events.visibility.VisibilityEvent;

/** Routes commands and events of one thing's visibility to its decider. */
@AggregateRoot(type = "Visibility")
public class VisibilityRule extends RecordedAggregate {

    private VisibilityState state = new NotSet();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(SetVisibility command) {
        return record(VisibilityDecider.decide(state, command)).creatingNothing();
    }

    @EventSourcingHandler
    void on(VisibilityEvent event, @MessageIdentifier String eventId) {
        state = VisibilityDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
