package uk.tallystick.command.meeting;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;

/** Each request for information has a clock of its own, which runs until it is answered. */
@Component
class WhenInformationIsDueThenClockRuns implements InTransaction {

    static final String CLOCK = "information";

    private final DueDates dueDates;

    WhenInformationIsDueThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(InformationRequested event, @MessageIdentifier String eventId) {
        dueDates.start(event, DueDates.clock(CLOCK, event.request()), event.dueOn(), eventId);
    }

    @EventHandler
    void on(InformationProvided event) {
        dueDates.stop(event, DueDates.clock(CLOCK, event.request()));
    }
}
