package uk.tallystick.command.action;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;

/** An action's clock runs until the action is complete or withdrawn. */
@Component
class WhenActionIsDueThenClockRuns implements InTransaction {

    private static final String CLOCK = "action";

    private final DueDates dueDates;

    WhenActionIsDueThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(ActionEvent event, @MessageIdentifier String eventId) {
        switch (event) {
            case ActionAdded added -> dueDates.arm(added, CLOCK, added.dueOn(), eventId);
            case ActionStatusChanged changed -> {
                if (changed.status() == ActionStatus.COMPLETE
                        || changed.status() == ActionStatus.WITHDRAWN) {
                    dueDates.disarm(changed, CLOCK);
                }
            }
            default -> {}
        }
    }
}
