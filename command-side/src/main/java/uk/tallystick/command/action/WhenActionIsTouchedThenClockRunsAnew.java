package uk.tallystick.command.action;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionUntouched;

import java.time.Instant;
import java.time.LocalDate;

/** An action nothing is said of for a quarter is noticed: with every word the quarter begins. */
@Component
class WhenActionIsTouchedThenClockRunsAnew implements InTransaction {

    static final String CLOCK = "untouched";

    private final DueDates dueDates;

    WhenActionIsTouchedThenClockRunsAnew(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(ActionEvent event, @MessageIdentifier String eventId, @Timestamp Instant recordedAt) {
        if (!(event instanceof ActionOverdue || event instanceof ActionUntouched)) {
            var recordedOn = LocalDate.ofInstant(recordedAt, Acts.LONDON);
            var touched = ClockDecider.touchedOn(event, recordedOn);
            dueDates.runOn(event, CLOCK, ClockDecider.lastDay(touched), eventId);
        }
    }
}
