package uk.tallystick.command.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.plan.RecordPlanRequest.NodeRequest;
import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;
import java.util.List;

/** How the plan reads from a day on, with all its nodes; what is left out stays. */
@Importable(requiredOtherwise = "reason")
public record PlanVersionRequest(
        @NotNull @Text String version,
        @Nullable @Text String title,
        @Nullable @Day LocalDate startsOn,
        @Nullable @Day LocalDate endsOn,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid NodeRequest> nodes,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
