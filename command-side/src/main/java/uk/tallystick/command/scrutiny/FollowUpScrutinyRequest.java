package uk.tallystick.command.scrutiny;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

import java.time.LocalDate;
import java.util.List;

/**
 * What is done about an outcome.
 *
 * @param actions codes of actions on record
 * @param effectiveOn today, or the day it was stated, if left out
 */
@Importable
public record FollowUpScrutinyRequest(
        @NotNull @Size(min = 1, max = 100)
                List<@NotNull @Pattern(regexp = Ids.CODE) String> actions,
        @Nullable @Text(max = Text.PROSE) String comment,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
