package uk.tallystick.command.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.plan.PlanStatus;

import java.time.LocalDate;
import java.util.List;

/** A plan with its nodes, parents before children. */
@Importable(requiredOtherwise = {"startsOn", "endsOn", "status"})
public record RecordPlanRequest(
        @NotNull @Pattern(regexp = Ids.CODE) String id,
        @NotNull @Text String title,
        @Nullable @Day LocalDate startsOn,
        @Nullable @Day LocalDate endsOn,
        @Nullable PlanStatus status,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid NodeRequest> nodes,
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
            @NotNull @Text String title,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Ids.CODE) String> parents,
            @Nullable @Size(max = 20) List<@NotNull @Text String> aliases) {}
}
