package uk.tallystick.query.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.ClockKind;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.events.recommendation.Priority;
import uk.tallystick.events.recommendation.RecommendationKind;
import uk.tallystick.events.recommendation.RecommendationStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;
import uk.tallystick.query.pinning.PinnedFigure;

import java.time.LocalDate;
import java.util.List;

/**
 * A recommendation.
 *
 * @param reference as given
 * @param dueOn the last day for an answer
 * @param overdueSince the day after it, while there is no answer
 * @param deliverBy the day by which it is to be done, as it stands
 * @param deliveryOverdueSince the day after it, while nobody says that it is done
 * @param deliveryDates every day by which it was to be done, the first one first
 * @param steps that were taken, in order
 * @param kpis codes of the KPIs that it is meant to change
 */
public record RecommendationItem(
        String id,
        String code,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String madeBy,
        @Schema(implementation = Maker.class) @Nullable String maker,
        @Nullable String addressedTo,
        @Schema(implementation = RecommendationKind.class) @Nullable String kind,
        @Schema(implementation = Priority.class) @Nullable String priority,
        @Schema(implementation = RecommendationStatus.class) String status,
        LocalDate madeOn,
        @Nullable LocalDate publishedOn,
        @Nullable Clock clock,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate deliverBy,
        @Nullable LocalDate deliveryOverdueSince,
        List<DeliveryDate> deliveryDates,
        @Nullable Given answer,
        List<Step> steps,
        List<Effect> effects,
        List<String> kpis,
        List<String> planNodes,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {

    /** By which an answer is owed. */
    @Schema(name = "RecommendationClock")
    public record Clock(
            @Schema(implementation = ClockKind.class) String kind,
            @Nullable Integer days,
            @Nullable LocalDate date) {}

    /**
     * A day by which it was to be done.
     *
     * @param reason of a postponement; null for the first day
     */
    public record DeliveryDate(
            LocalDate deliverBy,
            LocalDate saidOn,
            @Nullable String reason,
            long recordedAtPosition) {}

    /** The answer of whom it is addressed to. */
    @Schema(name = "RecommendationAnswer")
    public record Given(
            @Schema(implementation = Answer.class) String answer,
            LocalDate on,
            @Nullable String reasons,
            List<Part> parts) {}

    /** The answer to a part. */
    @Schema(name = "RecommendationPart")
    public record Part(
            @Nullable String part,
            @Schema(implementation = Answer.class) String answer,
            @Nullable String reasons) {}

    /**
     * What it did to a KPI.
     *
     * @param figures as they were seen and as they are now; empty in lists
     */
    public record Effect(
            String kpi,
            @Nullable String effect,
            LocalDate on,
            @Nullable Long seenAtPosition,
            List<PinnedFigure> figures,
            long recordedAtPosition) {

        Effect with(List<PinnedFigure> pinned) {
            return new Effect(kpi, effect, on, seenAtPosition, pinned, recordedAtPosition);
        }
    }

    /** With the steps and what follows from them. */
    RecommendationItem with(List<Step> taken, List<Part> parts, List<Effect> had) {
        var course = new Course(this, taken, parts);
        return new RecommendationItem(
                id,
                code,
                reference,
                title,
                madeBy,
                maker,
                addressedTo,
                kind,
                priority,
                course.status(),
                madeOn,
                publishedOn,
                clock,
                dueOn,
                course.overdueSince(),
                course.deliverBy(),
                course.deliveryOverdueSince(),
                course.deliveryDates(),
                course.answer(),
                taken,
                had,
                kpis,
                planNodes,
                version,
                provenance);
    }

    RecommendationItem with(List<Effect> pinned) {
        return new RecommendationItem(
                id,
                code,
                reference,
                title,
                madeBy,
                maker,
                addressedTo,
                kind,
                priority,
                status,
                madeOn,
                publishedOn,
                clock,
                dueOn,
                overdueSince,
                deliverBy,
                deliveryOverdueSince,
                deliveryDates,
                answer,
                steps,
                pinned,
                kpis,
                planNodes,
                version,
                provenance);
    }
}
