package uk.tallystick.command.meeting;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * Minutes as drafted.
 *
 * @param effectiveOn today, or the day it was stated, if left out
 */
@Importable
public record MinutesRequest(
        @NotNull @Text(max = 200_000) String minutes,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
