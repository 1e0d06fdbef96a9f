package uk.tallystick.command.submission;

import org.springframework.stereotype.Component;

import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.recording.Command;
import uk.tallystick.command.submission.SubmissionCommand.MarkOverdue;

/** One late supplier blocks nobody, and is seen to be late. */
@Component
class WhenFiguresAreNotInByTheDayThenTheyAreOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenSubmissionIsDueThenClockRuns.CLOCK;
    }

    /** It is about the first day without them, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkOverdue(passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
