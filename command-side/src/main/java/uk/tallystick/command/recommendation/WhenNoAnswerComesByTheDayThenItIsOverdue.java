package uk.tallystick.command.recommendation;

import org.springframework.stereotype.Component;

import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkReplyOverdue;
import uk.tallystick.command.recording.Command;

/** A recommendation that nobody answered in time is seen to be late. */
@Component
class WhenNoAnswerComesByTheDayThenItIsOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenRecommendationAwaitsSomethingThenClocksRun.REPLY;
    }

    /** It is about the day after, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkReplyOverdue(passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
