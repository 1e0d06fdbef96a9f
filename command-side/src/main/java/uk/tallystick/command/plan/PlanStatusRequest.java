package uk.tallystick.command.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.plan.PlanStatus;

import java.time.LocalDate;

/** A step of a plan; supersededBy is the code of the plan that takes its place. */
@Importable
public record PlanStatusRequest(
        @NotNull PlanStatus status,
        @Nullable @Text(max = Text.PROSE) String comment,
        @Nullable @Pattern(regexp = Ids.CODE) String supersededBy,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
