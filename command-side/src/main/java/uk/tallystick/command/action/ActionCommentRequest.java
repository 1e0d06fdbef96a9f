package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/** That something was reached, or is confirmed. */
@Importable
public record ActionCommentRequest(
        @Nullable @Text(max = Text.PROSE) String comment,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    static final ActionCommentRequest NONE = new ActionCommentRequest(null, null, null, null, null);
}
