package uk.tallystick.command.action;

import org.springframework.stereotype.Component;

import uk.tallystick.command.action.ActionCommand.MarkOverdue;
import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.recording.Command;

/** What was promised by a day and is not done is on record as late. */
@Component
class WhenActionIsNotCompleteByTheDayThenItIsOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenActionIsDueThenClockRuns.CLOCK;
    }

    /** It is about the first day after, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkOverdue(passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
