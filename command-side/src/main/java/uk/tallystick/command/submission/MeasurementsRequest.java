package uk.tallystick.command.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Figures for a round: a JSON array of 1 to 1,000. */
public record MeasurementsRequest(
        @JsonValue @NotNull @Size(min = 1, max = 1_000)
                List<@NotNull @Valid MeasurementRequest> measurements) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeasurementsRequest {}

    /**
     * A figure.
     *
     * @param breakdown {@code all} if left out
     * @param period the round's if left out
     * @param marker {@code final} if left out, but for history, whose source may not say
     */
    @Importable
    public record MeasurementRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String kpi,
            @Nullable @Text(max = 60) String breakdown,
            @Nullable @PeriodCode String period,
            @Nullable @Exact BigDecimal value,
            @Nullable Marker marker,
            @Nullable @Exact BigDecimal reportedChange,
            @Nullable @Exact BigDecimal numerator,
            @Nullable @Exact BigDecimal denominator,
            @Nullable @Min(0) Integer sampleSize,
            @Nullable @Exact BigDecimal ciLower,
            @Nullable @Exact BigDecimal ciUpper,
            @Nullable @Exact @Min(0) @Max(100) BigDecimal confidenceLevel,
            @Nullable @Text String coverage,
            @Nullable @Day LocalDate extractedOn,
            @Nullable @Text String sourceRef,
            @Nullable @Text(max = Text.PROSE) String comment,
            @Nullable @Valid CommentaryRequest commentary,
            @Nullable Suppression suppression,
            @Nullable @Day LocalDate statedOn,
            @Nullable @Text String statedSource,
            @Nullable @Text String statedAsGiven)
            implements StatedRequest {}

    /** What stands behind a figure. */
    public record CommentaryRequest(
            @Nullable @Text(max = Text.PROSE) String whatHappened,
            @Nullable @Text(max = Text.PROSE) String why,
            @Nullable @Text(max = Text.PROSE) String forceAction,
            @Nullable @Text(max = Text.PROSE) String commissionerAction) {}
}
