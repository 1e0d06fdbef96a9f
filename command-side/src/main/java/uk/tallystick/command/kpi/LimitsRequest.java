package uk.tallystick.command.kpi;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * A decision that the process is another from a period on.
 *
 * @param from the first period of the new limits
 * @param breakdown {@code all} if left out
 */
@Importable
public record LimitsRequest(
        @NotNull @PeriodCode String from,
        @Nullable @Text(max = 60) String breakdown,
        @NotNull @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
