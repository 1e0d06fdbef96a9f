package uk.tallystick.command.meeting;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * What is asked for.
 *
 * @param askedOf whom
 * @param dueOn by when
 * @param effectiveOn the day it was asked; today, or the day it was stated, if left out
 */
@Importable
public record InformationRequest(
        @NotNull @Text(max = Text.PROSE) String text,
        @Nullable @Text(max = 200) String askedOf,
        @Nullable @Day LocalDate dueOn,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
