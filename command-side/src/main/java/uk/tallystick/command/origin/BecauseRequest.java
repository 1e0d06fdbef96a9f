package uk.tallystick.command.origin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

/**
 * What made somebody do something: a thing, a figure, or both.
 *
 * @param thing the id of a thing of the same body
 * @param seenAtPosition the ledger position at which it was seen
 */
public record BecauseRequest(
        @Nullable
                @Pattern(
                        regexp = THING,
                        message = "must be the id of a thing, such as scrutiny:testshire:1")
                String thing,
        @Nullable @Valid BecauseFigureRequest figure,
        @Nullable @Min(1) Long seenAtPosition) {

    static final String THING = "[a-z]+:" + Ids.SLUG + "(:[A-Za-z0-9._~@-]{1,200})?";

    /**
     * A figure.
     *
     * @param breakdown {@code all} if left out
     */
    public record BecauseFigureRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String kpi,
            @Nullable @Text(max = 60) String breakdown,
            @NotNull @PeriodCode String period) {}
}
