package uk.tallystick.query.recommendation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
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
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Set;

/** One row per recommendation, one for each step, for each part answered and for each effect. */
@Component
class RecommendationProjection implements Projection {

    @Override
    public String name() {
        return "recommendation";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "recommendation",
                "recommendation_effect",
                "recommendation_part",
                "recommendation_step");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof RecommendationEvent fact)) {
            return;
        }
        switch (fact) {
            case RecommendationMade made ->
                    rows.insert("recommendation", made(made, event).map(), event);
            case RecommendationAcknowledged e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.ACKNOWLEDGED, e.comment()).map(),
                            event);
            case RecommendationAnswered e -> answered(e, event, rows);
            case RecommendationProgressed e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.PROGRESSED, e.comment()).map(),
                            event);
            case RecommendationPostponed e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.POSTPONED, e.reason())
                                    .with("day", e.deliverBy())
                                    .map(),
                            event);
            case DeliveryClaimed e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.DELIVERY_CLAIMED, e.claim()).map(),
                            event);
            case DeliveryNotAccepted e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.NOT_ACCEPTED, e.reason()).map(),
                            event);
            case RecommendationClosed e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.CLOSED, e.reason()).map(),
                            event);
            case EffectRecorded e -> effect(e, event, rows);
            case RecommendationOverdue e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.REPLY_OVERDUE, null).with("day", e.dueOn()).map(),
                            event);
            case DeliveryOverdue e ->
                    rows.insert(
                            "recommendation_step",
                            step(event, StepKind.DELIVERY_OVERDUE, null)
                                    .with("day", e.deliverBy())
                                    .map(),
                            event);
        }
    }

    private static Columns made(RecommendationMade made, Recorded event) {
        var clock = made.clock();
        return Columns.of(event)
                .with("id", made.id())
                .with("body", Ids.bodyOf(made.id()))
                .with("reference", label(made.reference()))
                .with("title", made.title())
                .with("made_by", made.madeBy().label())
                .with("maker", made.maker())
                .with("addressed_to", label(made.addressedTo()))
                .with("kind", made.kind())
                .with("priority", made.priority())
                .with("made_on", made.madeOn())
                .with("published_on", made.publishedOn())
                .with("clock", clock == null ? null : clock.kind())
                .with("clock_days", clock == null ? null : clock.days())
                .with("clock_date", clock == null ? null : clock.date())
                .with("due_on", made.dueOn())
                .with("deliver_by", made.deliverBy())
                .with("kpis", made.kpis().toArray(String[]::new))
                .with("plan_nodes", made.planNodes().toArray(String[]::new));
    }

    private static @Nullable Exhibit label(@Nullable Labelled text) {
        return text == null ? null : text.label();
    }

    private static Columns step(Recorded event, StepKind kind, @Nullable Exhibit words) {
        return Columns.of(event)
                .with("id", event.fact().id())
                .with("step", kind)
                .with("words", words);
    }

    private static void answered(RecommendationAnswered answered, Recorded event, Rows rows) {
        rows.insert(
                "recommendation_step",
                step(event, StepKind.ANSWERED, answered.reasons())
                        .with("answer", answered.answer())
                        .map(),
                event);
        for (var n = 0; n < answered.parts().size(); n++) {
            var part = answered.parts().get(n);
            rows.insert(
                    "recommendation_part",
                    Columns.of(event)
                            .with("id", answered.id())
                            .with("n", n)
                            .with("part", part.part())
                            .with("answer", part.answer())
                            .with("reasons", part.reasons())
                            .map(),
                    event);
        }
    }

    private static void effect(EffectRecorded recorded, Recorded event, Rows rows) {
        rows.insert(
                "recommendation_effect",
                Columns.of(event)
                        .with("id", recorded.id())
                        .with("kpi", Ids.of("kpi", Ids.bodyOf(recorded.id()), recorded.kpi()))
                        .with("effect", recorded.effect())
                        .with("seen_at", recorded.seenAtPosition())
                        .map(),
                event);
    }
}
