package uk.tallystick.command.action;

import org.springframework.stereotype.Component;

import uk.tallystick.command.action.ActionCommand.MarkUntouched;
import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.recording.Command;

/** Nothing falls silent unnoticed. */
@Component
class WhenNothingIsSaidForAQuarterThenActionIsUntouched implements WhenDue {

    @Override
    public String clock() {
        return WhenActionIsTouchedThenClockRunsAnew.CLOCK;
    }

    @Override
    public Command command(Passed passed) {
        return new MarkUntouched(passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
