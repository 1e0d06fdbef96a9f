package uk.tallystick.command.duty;

import org.springframework.stereotype.Component;

import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.duty.DutyCommand.MarkDutyOverdue;
import uk.tallystick.command.recording.Command;

/** What had to be public by a day and is not is seen to be late, once for each such day. */
@Component
class WhenDutyIsNotDoneByTheDayThenItIsOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenDutyIsDueThenClockRuns.CLOCK;
    }

    /** It is about the day after, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkDutyOverdue(passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
