package uk.tallystick.command.scrutiny;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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

import java.time.LocalDate;
import java.util.List;

/**
 * A topic to be put before a forum.
 *
 * @param heldAsGiven an imported date in the source's words, where it is not a full date
 * @param kpis codes of the KPIs it is about
 * @param seenAtPosition the ledger position of the figures that its members see
 * @param planNodes codes of the parts of the plan that it is about
 * @param because what made somebody ask for it
 */
@Importable
public record ScheduleScrutinyRequest(
        @NotNull @Text(max = 60) String forum,
        @NotNull @Text String topic,
        @NotNull @Day LocalDate heldOn,
        @Nullable @Text String heldAsGiven,
        @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = Ids.CODE) String> kpis,
        @Nullable @Min(1) Long seenAtPosition,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.CODE) String> planNodes,
        @Nullable @Valid BecauseRequest because,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
