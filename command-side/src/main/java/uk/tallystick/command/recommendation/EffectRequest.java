package uk.tallystick.command.recommendation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

import java.time.LocalDate;

/**
 * What it did to a KPI.
 *
 * @param seenAtPosition the ledger position of the figures that say so; what stands now, if left
 *     out
 */
@Importable
public record EffectRequest(
        @NotNull @Pattern(regexp = Ids.CODE) String kpi,
        @NotNull @Text(max = Text.PROSE) String effect,
        @Nullable @Min(1) Long seenAtPosition,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
