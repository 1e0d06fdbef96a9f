package uk.tallystick.command.scrutiny;

import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * A session that was held.
 *
 * @param response of the force
 * @param respondedBy who gave it
 * @param recording where it can be seen
 * @param seenAtPosition the ledger position of the figures that its members saw; that of now if
 *     left out, unknown of history
 * @param effectiveOn its day; today, or the day it was stated, if left out
 */
@Importable
public record ExamineScrutinyRequest(
        @Nullable @Text(max = Text.PROSE) String response,
        @Nullable @Text(max = 200) String respondedBy,
        @Nullable @Text(max = 2_000) String recording,
        @Nullable @Min(1) Long seenAtPosition,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
