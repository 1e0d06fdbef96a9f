package uk.tallystick.command.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.recommendation.Answer;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer of whom it is addressed to.
 *
 * @param reasons why not, unless each part says it
 */
@Importable
public record AnswerRequest(
        @NotNull Answer answer,
        @Nullable @Text(max = Text.PROSE) String reasons,
        @Nullable @Size(max = 50) List<@NotNull @Valid Part> parts,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /** The answer to a part. */
    public record Part(
            @NotNull @Text(max = Text.PROSE) String part,
            @NotNull Answer answer,
            @NotNull @Text(max = Text.PROSE) String reasons) {}
}
