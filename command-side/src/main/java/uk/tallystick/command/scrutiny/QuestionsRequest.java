package uk.tallystick.command.scrutiny;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.scrutiny.Asker;

import java.time.LocalDate;
import java.util.List;

/**
 * Questions to the force.
 *
 * @param effectiveOn the day on which they were put; today, or the day it was stated, if left out
 */
@Importable
public record QuestionsRequest(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid QuestionRequest> questions,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /**
     * A question.
     *
     * @param name of who asks, where it may be told
     */
    public record QuestionRequest(
            @NotNull Asker asker,
            @Nullable @Text(max = 200) String name,
            @NotNull @Text(max = Text.PROSE) String text) {}
}
