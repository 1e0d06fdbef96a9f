package uk.tallystick.command.person;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.person.PersonCommand.ErasePerson;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.person.PersonCommand.SetRoles;
import uk.tallystick.command.person.PersonState.NotRegistered;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.person.PersonEvent;

/** Routes commands and events of one person to their decider. */
public class Person extends RecordedAggregate {

    private PersonState state = new NotRegistered();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RegisterPerson command) {
        return record(PersonDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(SetRoles command) {
        return record(PersonDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ErasePerson command) {
        return record(PersonDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(PersonEvent event, @MessageIdentifier String eventId) {
        state = PersonDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
