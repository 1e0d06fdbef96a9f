package uk.tallystick.command.kpi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.TargetShape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The ambition.
 *
 * @param value null while it is to be confirmed
 * @param byPeriod when it is to be reached
 * @param reason why it changed
 * @param nestedIn code of the KPI that this is a part of, for a nested one
 */
@Importable(requiredOtherwise = "byPeriod")
public record TargetRequest(
        @NotNull TargetShape shape,
        @Nullable @Exact BigDecimal value,
        @Nullable @PeriodCode String byPeriod,
        @Nullable @PeriodCode String referencePeriod,
        @Nullable @Min(1) Integer outOf,
        @Nullable @Text String comparatorGroup,
        @Nullable @Size(max = 2) List<@NotNull @Text String> breakdownPair,
        @Nullable @Exact @PositiveOrZero BigDecimal tolerance,
        @Nullable @Size(max = 100) List<@NotNull @Valid MilestoneRequest> milestones,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Pattern(regexp = Ids.CODE) String nestedIn,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /** A value to be reached on the way. */
    public record MilestoneRequest(
            @NotNull @PeriodCode String period, @NotNull @Exact BigDecimal value) {}
}
