package uk.tallystick.command.scrutiny;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.scrutiny.Assurance;

import java.time.LocalDate;

/**
 * What was found when it was looked at again.
 *
 * @param reviewOn when it is to be looked at next
 * @param effectiveOn the day of the review; today, or the day it was stated, if left out
 */
@Importable
public record ReviewScrutinyRequest(
        @NotNull @Text(max = Text.PROSE) String findings,
        @Nullable Assurance assurance,
        @Nullable @Day LocalDate reviewOn,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
