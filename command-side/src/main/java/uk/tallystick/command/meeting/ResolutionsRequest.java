package uk.tallystick.command.meeting;

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
import uk.tallystick.events.meeting.ResolutionOutcome;

import java.time.LocalDate;
import java.util.List;

/** What became of what the papers proposed. */
@Importable
public record ResolutionsRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid DecidedRequest> resolutions,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /**
     * What became of a resolution.
     *
     * @param resolution its code
     * @param asAmended what was resolved instead
     * @param addressedTo whom it asks for something, if not whom the paper named
     */
    public record DecidedRequest(
            @NotNull @Pattern(regexp = Ids.CODE) String resolution,
            @NotNull ResolutionOutcome outcome,
            @Nullable @Text(max = Text.PROSE) String asAmended,
            @Nullable @Text(max = 200) String addressedTo) {}
}
