package uk.tallystick.command.meeting;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * Another date of a meeting: it was moved, or the date was wrong.
 *
 * @param effectiveOn from when on it has it; today, or the day it was stated, if left out
 */
@Importable
public record MeetingDateRequest(
        @NotNull @Day LocalDate heldOn,
        @NotNull @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
