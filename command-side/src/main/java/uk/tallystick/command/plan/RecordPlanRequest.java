package uk.tallystick.command.plan;

import jakarta.validation.Valid;
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
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.plan.Qualifier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan with its nodes, parents before children.
 *
 * @param kind a delivery plan, if left out, where the status is one that only these have
 * @param deliveryOf the code of the plan that it delivers
 * @param effectiveOn the day from which it is known; today, or the day it was stated, if left out
 */
@Importable(requiredOtherwise = {"startsOn", "endsOn", "status"})
public record RecordPlanRequest(
        @NotNull @Pattern(regexp = Ids.CODE) String id,
        @NotNull @Text String title,
        @Nullable @Day LocalDate startsOn,
        @Nullable @Day LocalDate endsOn,
        @Nullable PlanStatus status,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid NodeRequest> nodes,
        @Nullable PlanKind kind,
        @Nullable @Pattern(regexp = Ids.CODE) String deliveryOf,
        @Nullable @PeriodCode String year,
        @Nullable @Text String version,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /**
     * A pillar, theme, priority …
     *
     * @param kind the plan's own name for the level
     * @param parents codes of nodes before it, the primary one first
     */
    public record NodeRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String code,
            @NotNull @Text String kind,
            @NotNull @Text(max = Text.PROMISE) String title,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Ids.CODE) String> parents,
            @Nullable @Size(max = 20) List<@NotNull @Text String> aliases,
            @Nullable @Text String lead,
            @Nullable @Size(max = 20) List<@NotNull @Valid MoneyRequest> money) {}

    /** Money that the plan promises, in pounds. */
    public record MoneyRequest(
            @NotNull @Exact @PositiveOrZero BigDecimal amount,
            @Nullable Qualifier qualifier,
            @Nullable @PeriodCode String period,
            @Nullable @Text String fund) {}
}
