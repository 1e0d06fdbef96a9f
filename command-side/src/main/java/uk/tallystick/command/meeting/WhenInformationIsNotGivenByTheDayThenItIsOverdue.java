package uk.tallystick.command.meeting;

import org.springframework.stereotype.Component;

import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.meeting.MeetingCommand.MarkInformationOverdue;
import uk.tallystick.command.recording.Command;

/** Information that was asked for and did not come is on record. */
@Component
class WhenInformationIsNotGivenByTheDayThenItIsOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenInformationIsDueThenClockRuns.CLOCK;
    }

    /** It is about the first day without it, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkInformationOverdue(
                passed.subject(), passed.part(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
