package uk.tallystick.command.duty;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.duty.DutyCommand.ArchiveDuty;
import uk.tallystick.command.duty.DutyCommand.LayDownDuty;
import uk.tallystick.command.duty.DutyCommand.MarkDutyOverdue;
import uk.tallystick.command.duty.DutyCommand.PublishDuty;
import uk.tallystick.command.duty.DutyCommand.UpdateDuty;
import uk.tallystick.command.duty.DutyCommand.WithholdDuty;
import uk.tallystick.command.duty.DutyState.NotLaidDown;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.duty.DutyEvent;

import java.time.Instant;
import java.time.LocalDate;

/** Routes commands and events of one duty to its decider. */
public class Duty extends RecordedAggregate {

    private DutyState state = new NotLaidDown();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(LayDownDuty command) {
        return record(DutyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(PublishDuty command) {
        return record(DutyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(UpdateDuty command) {
        return record(DutyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(WithholdDuty command) {
        return record(DutyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ArchiveDuty command) {
        return record(DutyDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkDutyOverdue command) {
        return record(DutyDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(DutyEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt) {
        state = DutyDecider.evolve(state, event, LocalDate.ofInstant(recordedAt, Acts.LONDON));
        recorded(event, eventId);
    }
}
