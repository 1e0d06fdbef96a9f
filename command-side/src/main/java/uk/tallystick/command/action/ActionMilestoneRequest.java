package uk.tallystick.command.action;

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
 * A step on the way of an action; or another day for one.
 *
 * @param reason is owed where it is moved
 */
@Importable
public record ActionMilestoneRequest(
        @NotNull @Pattern(regexp = Ids.CODE) String code,
        @NotNull @Text String title,
        @Nullable @Day LocalDate dueOn,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
