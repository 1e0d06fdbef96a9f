package uk.tallystick.command.recording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

/**
 * What made somebody do something.
 *
 * @param thing the id of a thing on record
 * @param seenAtPosition the ledger position at which it was seen
 */
public record BecauseRequest(
        @Nullable @Size(max = 255) @Pattern(regexp = "[a-z]+:[A-Za-z0-9._:-]+") String thing,
        @Nullable @Valid BecauseFigure figure,
        @Nullable @Min(1) Long seenAtPosition) {

    /**
     * A figure.
     *
     * @param breakdown all if left out
     */
    public record BecauseFigure(
            @NotNull @Pattern(regexp = Ids.CODE) String kpi,
            @Nullable @Text String breakdown,
            @NotNull @PeriodCode String period) {}
}
