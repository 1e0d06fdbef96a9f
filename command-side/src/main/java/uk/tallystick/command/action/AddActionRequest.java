package uk.tallystick.command.action;

import io.swagger.v3.oas.annotations.media.Schema;

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
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;

import java.time.LocalDate;
import java.util.List;

/**
 * An action to be put on record.
 *
 * @param deliveryPlan the code of the plan whose action it is
 * @param number in that plan, as printed; it may be missing or used twice
 * @param status agreed unless it says proposed
 * @param effectiveOn the day from which it counts; today, or the day it was stated, if left out
 */
@Importable(requiredOtherwise = "lead")
public record AddActionRequest(
        @NotNull @Pattern(regexp = Ids.CODE) String code,
        @NotNull @Text(max = Text.PROMISE) String title,
        @Nullable Lead lead,
        @Schema(allowableValues = {"proposed", "agreed"}) @Nullable ActionStatus status,
        @Nullable Nature nature,
        @Nullable @Text String owner,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.CODE) String> planNodes,
        @Nullable @Day LocalDate dueOn,
        @Nullable @Text(max = Text.PROSE) String conditions,
        @Nullable @Pattern(regexp = Ids.CODE) String deliveryPlan,
        @Nullable @Text(max = 60) String number,
        @Nullable @Text String leadOrganisation,
        @Nullable @Size(max = 50) List<@NotNull @Text String> partners,
        @Nullable @Size(max = 100) List<@NotNull @Valid NewActionMilestone> milestones,
        @Nullable @Valid BecauseRequest because,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /** A step on its way. */
    public record NewActionMilestone(
            @NotNull @Pattern(regexp = Ids.CODE) String code,
            @NotNull @Text String title,
            @Nullable @Day LocalDate dueOn) {}
}
