package uk.tallystick.command.scrutiny;

import org.springframework.stereotype.Component;

import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.recording.Command;
import uk.tallystick.command.scrutiny.ScrutinyCommand.MarkReviewOverdue;

/** A review that was promised and did not come is on record. */
@Component
class WhenReviewIsNotDoneByTheDayThenItIsOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenReviewIsDueThenClockRuns.CLOCK;
    }

    /** It is about the first day without the review, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkReviewOverdue(passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
