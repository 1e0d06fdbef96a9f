package uk.tallystick.command.exhibit;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.exhibit.ExhibitCommand.FileExhibit;
import uk.tallystick.command.exhibit.ExhibitState.NotFiled;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.exhibit.ExhibitEvent;

/** Routes commands and events of one file to its decider. */
@AggregateRoot(type = "Exhibit")
public class FiledExhibit extends RecordedAggregate {

    private ExhibitState state = new NotFiled();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(FileExhibit command) {
        return record(ExhibitDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(ExhibitEvent event, @MessageIdentifier String eventId) {
        state = ExhibitDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
