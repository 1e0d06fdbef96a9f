package uk.tallystick.command.recommendation;

import org.springframework.stereotype.Component;

import uk.tallystick.command.clock.WhenDue;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkDeliveryOverdue;
import uk.tallystick.command.recording.Command;

/** What was to be done by a day and is not said to be done is seen to be late. */
@Component
class WhenNothingIsDeliveredByTheDayThenItIsOverdue implements WhenDue {

    @Override
    public String clock() {
        return WhenRecommendationAwaitsSomethingThenClocksRun.DELIVERY;
    }

    /** It is about the day after, whenever that is noticed. */
    @Override
    public Command command(Passed passed) {
        return new MarkDeliveryOverdue(
                passed.subject(), passed.dueOn(), passed.dueOn().plusDays(1));
    }
}
