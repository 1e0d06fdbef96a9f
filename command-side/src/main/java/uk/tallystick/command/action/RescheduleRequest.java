package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * The day by which an action is due instead.
 *
 * @param dueOn none if left out
 */
@Importable(requiredOtherwise = "reason")
public record RescheduleRequest(
        @Nullable @Day LocalDate dueOn,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
