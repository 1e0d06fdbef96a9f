package uk.tallystick.command.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.origin.BecauseRequest;
import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.events.recommendation.Priority;
import uk.tallystick.events.recommendation.RecommendationKind;

import java.time.LocalDate;
import java.util.List;

/**
 * A recommendation to be put on record.
 *
 * @param reference as given
 * @param clock by which an answer is owed
 * @param deliverBy the day by which it is to be done
 * @param kpis codes of the KPIs that it is meant to change
 */
@Importable(requiredOtherwise = "reference")
public record MakeRecommendationRequest(
        @Nullable @Text(max = 60) String reference,
        @NotNull @Text String title,
        @NotNull @Text(max = 120) String madeBy,
        @Nullable Maker maker,
        @Nullable @Text(max = 120) String addressedTo,
        @Nullable RecommendationKind kind,
        @Nullable Priority priority,
        @NotNull @Day LocalDate madeOn,
        @Nullable @Day LocalDate publishedOn,
        @Nullable @Valid ReplyClockRequest clock,
        @Nullable @Day LocalDate deliverBy,
        @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = Ids.CODE) String> kpis,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.CODE) String> planNodes,
        @Nullable @Valid BecauseRequest because,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
