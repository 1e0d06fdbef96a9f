package uk.tallystick.command.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * Nothing is left to be done.
 *
 * @param effectiveOn today, or the day it was stated, if left out
 */
@Importable
public record CloseScrutinyRequest(
        @Nullable @Text(max = Text.PROSE) String comment,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
