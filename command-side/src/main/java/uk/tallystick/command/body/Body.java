package uk.tallystick.command.body;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.body.BodyCommand.AbolishBody;
import uk.tallystick.command.body.BodyCommand.AppointHolder;
import uk.tallystick.command.body.BodyCommand.ChangeMonitoringPhase;
import uk.tallystick.command.body.BodyCommand.CoverForce;
import uk.tallystick.command.body.BodyCommand.DefineArea;
import uk.tallystick.command.body.BodyCommand.EndArea;
import uk.tallystick.command.body.BodyCommand.EndHolder;
import uk.tallystick.command.body.BodyCommand.GiveGrade;
import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.body.BodyCommand.ReleaseForce;
import uk.tallystick.command.body.BodyCommand.TransferFunctions;
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
        return decide(command);
    }

    @CommandHandler
    Recorded handle(AbolishBody command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(AppointHolder command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(ChangeMonitoringPhase command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(CoverForce command) {
        return decide(command).creating(Part.id(command.id(), command.force().code()));
    }

    @CommandHandler
    Recorded handle(DefineArea command) {
        return decide(command).creating(Part.id(command.id(), command.area().code()));
    }

    @CommandHandler
    Recorded handle(EndArea command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(EndHolder command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(GiveGrade command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(ReleaseForce command) {
        return decide(command);
    }

    @CommandHandler
    Recorded handle(TransferFunctions command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(BodyEvent event, @MessageIdentifier String eventId) {
        state = BodyDecider.evolve(state, event);
        recorded(event, eventId);
    }

    private Recorded decide(BodyCommand command) {
        return record(BodyDecider.decide(state, command));
    }
}
