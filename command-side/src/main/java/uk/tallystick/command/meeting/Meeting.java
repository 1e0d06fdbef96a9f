package uk.tallystick.command.meeting;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.meeting.MeetingCommand.ApproveMinutes;
import uk.tallystick.command.meeting.MeetingCommand.CancelMeeting;
import uk.tallystick.command.meeting.MeetingCommand.CorrectDate;
import uk.tallystick.command.meeting.MeetingCommand.DecideResolutions;
import uk.tallystick.command.meeting.MeetingCommand.DraftMinutes;
import uk.tallystick.command.meeting.MeetingCommand.HoldMeeting;
import uk.tallystick.command.meeting.MeetingCommand.MarkInformationOverdue;
import uk.tallystick.command.meeting.MeetingCommand.ProvideInformation;
import uk.tallystick.command.meeting.MeetingCommand.PublishAgenda;
import uk.tallystick.command.meeting.MeetingCommand.RequestInformation;
import uk.tallystick.command.meeting.MeetingCommand.ScheduleMeeting;
import uk.tallystick.command.meeting.MeetingState.NotScheduled;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.meeting.MeetingEvent;

/** Routes commands and events of one meeting to its deciders. */
public class Meeting extends RecordedAggregate {

    private MeetingState state = new NotScheduled();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ScheduleMeeting command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(CorrectDate command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(PublishAgenda command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(HoldMeeting command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(CancelMeeting command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(DecideResolutions command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(DraftMinutes command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ApproveMinutes command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RequestInformation command) {
        return record(MeetingDecider.decide(state, command))
                .creating(command.id() + "~" + command.request());
    }

    @CommandHandler
    Recorded handle(ProvideInformation command) {
        return record(MeetingDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkInformationOverdue command) {
        return record(MeetingDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(MeetingEvent event, @MessageIdentifier String eventId) {
        state = MeetingEvolution.evolve(state, event);
        recorded(event, eventId);
    }
}
