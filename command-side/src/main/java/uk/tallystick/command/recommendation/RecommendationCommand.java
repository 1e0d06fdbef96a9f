package uk.tallystick.command.recommendation;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.events.recommendation.PartAnswer;
import uk.tallystick.events.recommendation.Priority;
import uk.tallystick.events.recommendation.RecommendationKind;
import uk.tallystick.events.recommendation.ReplyClock;

import java.time.LocalDate;
import java.util.List;

sealed interface RecommendationCommand extends Command {

    record MakeRecommendation(
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
            @Nullable LocalDate deliverBy,
            List<String> kpis,
            List<String> planNodes,
            @Nullable Origin because,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationCommand {}

    record AcknowledgeRecommendation(
            String id, @Nullable Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationCommand {}

    record AnswerRecommendation(
            String id,
            Answer answer,
            @Nullable Exhibit reasons,
            List<PartAnswer> parts,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationCommand {}

    record ReportProgress(
            String id, Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationCommand {}

    record PostponeDelivery(
            String id,
            LocalDate deliverBy,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationCommand {}

    record ClaimDelivery(String id, Exhibit claim, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationCommand {}

    /** Who made the recommendation does not think it is done. */
    record RefuseDelivery(
            String id, Making by, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements RecommendationCommand {}

    record CloseRecommendation(
            String id,
            Making by,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationCommand {}

    record RecordEffect(
            String id,
            String kpi,
            Exhibit effect,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements RecommendationCommand {}

    record MarkReplyOverdue(String id, LocalDate dueOn, LocalDate effectiveOn)
            implements RecommendationCommand {}

    record MarkDeliveryOverdue(String id, LocalDate deliverBy, LocalDate effectiveOn)
            implements RecommendationCommand {}

    /**
     * Who acts for the maker of a recommendation.
     *
     * @param person who it is
     * @param forAnyMaker whether for every maker, or for the panel only
     */
    record Making(String person, boolean forAnyMaker) {}
}
