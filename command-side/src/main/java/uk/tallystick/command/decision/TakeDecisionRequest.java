package uk.tallystick.command.decision;

import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.decision.Capacity;

import java.time.LocalDate;

/**
 * A decision to be taken.
 *
 * @param takenAsGiven an imported date in the source's words, where it is not a full date
 * @param madeBy the office or person that decided
 * @param seenAtPosition the ledger position of the figures that its maker saw
 */
@Importable(requiredOtherwise = {"takenOn", "madeBy", "rationale"})
public record TakeDecisionRequest(
        @Nullable @Day LocalDate takenOn,
        @Nullable @Text String takenAsGiven,
        @Nullable @Text String madeBy,
        @Nullable Capacity capacity,
        @Nullable @Text(max = Text.PROSE) String decided,
        @Nullable @Text(max = Text.PROSE) String rationale,
        @Nullable @Text(max = Text.PROSE) String alternatives,
        @Nullable @Min(1) Long seenAtPosition,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
