package uk.tallystick.command.recommendation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recommendation.RecommendationCommand.AcknowledgeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.AnswerRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.ClaimDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.CloseRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MakeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkDeliveryOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkReplyOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.PostponeDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.RecordEffect;
import uk.tallystick.command.recommendation.RecommendationCommand.RefuseDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.ReportProgress;
import uk.tallystick.command.recommendation.RecommendationState.NotMade;
import uk.tallystick.command.recording.Correlation;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.recommendation.RecommendationEvent;

/** Routes commands and events of one recommendation to its decider. */
public class Recommendation extends RecordedAggregate {

    private RecommendationState state = new NotMade();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(MakeRecommendation command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(AcknowledgeRecommendation command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(AnswerRecommendation command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ReportProgress command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(PostponeDelivery command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ClaimDelivery command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RefuseDelivery command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(CloseRecommendation command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RecordEffect command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkReplyOverdue command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(MarkDeliveryOverdue command) {
        return record(RecommendationDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(
            RecommendationEvent event,
            @MessageIdentifier String eventId,
            @MetaDataValue(Correlation.ACTOR) @Nullable String actor) {
        state = RecommendationDecider.evolve(state, event, actor);
        recorded(event, eventId);
    }
}
