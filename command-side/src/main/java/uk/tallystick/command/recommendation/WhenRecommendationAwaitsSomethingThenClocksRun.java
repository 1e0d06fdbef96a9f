package uk.tallystick.command.recommendation;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.Fact;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.RecommendationEvent;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryClaimed;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryNotAccepted;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.EffectRecorded;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAcknowledged;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAnswered;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationPostponed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationProgressed;

import java.util.Set;

/** One clock runs until there is an answer, another until it is said to be done. */
@Component
class WhenRecommendationAwaitsSomethingThenClocksRun implements InTransaction {

    static final String REPLY = "reply";
    static final String DELIVERY = "delivery";

    private static final Set<Class<? extends Fact>> NAMING =
            Set.of(RecommendationMade.class, RecommendationPostponed.class);

    private final DueDates dueDates;

    WhenRecommendationAwaitsSomethingThenClocksRun(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(RecommendationEvent event, @MessageIdentifier String eventId) {
        switch (event) {
            case RecommendationMade made -> {
                dueDates.start(made, REPLY, made.dueOn(), eventId);
                dueDates.start(made, DELIVERY, made.deliverBy(), eventId);
            }
            case RecommendationAnswered answered -> {
                dueDates.stop(answered, REPLY);
                if (answered.answer() == Answer.REJECTED) {
                    dueDates.stop(answered, DELIVERY);
                }
            }
            case RecommendationPostponed postponed ->
                    dueDates.start(postponed, DELIVERY, postponed.deliverBy(), eventId);
            case DeliveryClaimed claimed -> dueDates.stop(claimed, DELIVERY);
            case DeliveryNotAccepted refused ->
                    dueDates.runToStanding(refused, DELIVERY, "deliverBy", NAMING, eventId);
            case RecommendationAcknowledged _,
                    RecommendationProgressed _,
                    RecommendationClosed _,
                    EffectRecorded _,
                    RecommendationOverdue _,
                    DeliveryOverdue _ -> {}
        }
    }
}
