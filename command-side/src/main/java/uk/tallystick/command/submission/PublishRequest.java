package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * History may be published with the statement it comes from; anything else is published without a
 * word.
 */
@Importable
public record PublishRequest(
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
