package uk.tallystick.command.visibility;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.visibility.Visibility;

import java.time.LocalDate;

/**
 * Who may see a thing from now on.
 *
 * @param exemption what the law calls the ground on which it is restricted
 * @param publicInterestTest why that outweighs the public's interest in it
 * @param reviewOn when the restriction is looked at again
 * @param reason why it is withheld
 */
@Importable
public record VisibilityRequest(
        @NotNull Visibility visibility,
        @Nullable @Text String exemption,
        @Nullable @Text(max = Text.PROSE) String publicInterestTest,
        @Nullable @Day LocalDate reviewOn,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
