package uk.tallystick.events.recommendation;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

public sealed interface RecommendationEvent extends Fact {

    /**
     * Somebody recommends something.
     *
     * @param dueOn the last day for an answer, by its clock
     * @param deliverBy the day by which it is to be done
     * @param kpis codes of the KPIs it is meant to change
     */
    record RecommendationMade(
            String id,
            @Nullable Labelled reference,
            Exhibit title,
            Labelled madeBy,
            @Nullable Maker maker,
            @Nullable Labelled addressedTo,
            @Nullable RecommendationKind kind,
            @Nullable Priority priority,
            LocalDate madeOn,
            @Nullable LocalDate publishedOn,
            @Nullable ReplyClock clock,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate deliverBy,
            List<String> kpis,
            List<String> planNodes,
            @Nullable Origin because,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationEvent {
        public RecommendationMade {
            kpis = List.copyOf(kpis);
            planNodes = List.copyOf(planNodes);
        }
    }

    /** Whom it is addressed to has it. */
    record RecommendationAcknowledged(
            String id, @Nullable Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}

    /** The answer of whom it is addressed to. */
    record RecommendationAnswered(
            String id,
            Answer answer,
            @Nullable Exhibit reasons,
            List<PartAnswer> parts,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationEvent {
        public RecommendationAnswered {
            parts = List.copyOf(parts);
        }
    }

    /** How far it has come. */
    record RecommendationProgressed(
            String id, Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}

    /** It will be done later; the days before stay on record. */
    record RecommendationPostponed(
            String id,
            LocalDate deliverBy,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationEvent {}

    /** Whom it is addressed to says that it is done. */
    record DeliveryClaimed(String id, Exhibit claim, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}

    /** Who made it says that it is not. */
    record DeliveryNotAccepted(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}

    /** Who made it closes it. */
    record RecommendationClosed(
            String id, @Nullable Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}

    /** What it did to a KPI. */
    record EffectRecorded(
            String id,
            String kpi,
            Exhibit effect,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationEvent {}

    /** The day for an answer has passed without one. */
    record RecommendationOverdue(
            String id, LocalDate dueOn, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}

    /** The day by which it was to be done has passed. */
    record DeliveryOverdue(
            String id, LocalDate deliverBy, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationEvent {}
}
