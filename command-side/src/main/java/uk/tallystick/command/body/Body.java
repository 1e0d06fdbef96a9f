package uk.tallystick.command.body;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.body.BodyState.NotRegistered;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.body.BodyEvent;

/** Routes commands and events of one body to its decider. */
public class Body extends RecordedAggregate {

    private BodyState state = new NotRegistered();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterBody command) {
        return record(BodyDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(BodyEvent event, @MessageIdentifier String eventId) {
        state = BodyDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
