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
 * The action of another delivery plan that one goes on as.
 *
 * @param into its code
 */
@Importable
public record CarryForwardRequest(
        @NotNull @Pattern(regexp = Ids.CODE) String into,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
