package uk.tallystick.command.recommendation;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.command.recommendation.RecommendationCommand.AnswerRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MakeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkDeliveryOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkReplyOverdue;
import uk.tallystick.command.recommendation.RecommendationState.Made;
import uk.tallystick.command.recommendation.RecommendationState.NotMade;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.events.Code;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.RecommendationEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class RecommendationLifecycleTest
        extends LifecycleWalk<RecommendationState, RecommendationCommand, RecommendationEvent> {

    RecommendationLifecycleTest() {
        super(RecommendationCommand.class, RecommendationDecider.LIFECYCLE);
    }

    @Override
    protected RecommendationState nothing() {
        return new NotMade();
    }

    @Override
    protected List<RecommendationEvent> decide(
            RecommendationState state, RecommendationCommand command) {
        return RecommendationDecider.decide(state, command);
    }

    @Override
    protected RecommendationState evolve(RecommendationState state, RecommendationEvent event) {
        return RecommendationDecider.evolve(state, event, "person:another");
    }

    @Override
    protected Code statusOf(RecommendationState state) {
        return ((Made) state).status();
    }

    @Override
    protected Set<Class<? extends RecommendationCommand>> free() {
        return Set.of(MakeRecommendation.class, MarkReplyOverdue.class, MarkDeliveryOverdue.class);
    }

    /** A rejection of the whole has no part that is accepted. */
    @Override
    protected List<RecommendationCommand> byHand() {
        return Stream.of(Answer.values())
                .<RecommendationCommand>map(answer ->
                        new AnswerRecommendation(
                                id(),
                                answer,
                                GivenWhenThen.words("We cannot pay for it"),
                                List.of(),
                                LocalDate.of(2026, 3, 11),
                                null))
                .toList();
    }
}
