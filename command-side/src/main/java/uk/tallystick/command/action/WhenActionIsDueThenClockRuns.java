package uk.tallystick.command.action;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.Fact;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;

import java.util.Set;

/**
 * An action's clock runs to the day that stands. Whether the action is still to be done then, it
 * knows itself: a status may be about any day.
 */
@Component
class WhenActionIsDueThenClockRuns implements InTransaction {

    static final String CLOCK = "action";

    private static final Set<Class<? extends Fact>> NAMING =
            Set.of(ActionAdded.class, ActionRescheduled.class);

    private final DueDates dueDates;

    WhenActionIsDueThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(ActionEvent event, @MessageIdentifier String eventId) {
        if (event instanceof ActionAdded
                || event instanceof ActionRescheduled
                || event instanceof ActionStatusChanged) {
            dueDates.runToStanding(event, CLOCK, "dueOn", NAMING, eventId);
        }
    }
}
