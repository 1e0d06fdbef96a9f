package uk.tallystick.command.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.origin.BecauseRequest;
import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.decision.Adviser;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.ImplicationKind;
import uk.tallystick.events.decision.Significance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision to be taken.
 *
 * @param takenAsGiven an imported date in the source's words, where it is not a full date
 * @param madeBy the office or person that decided
 * @param seenAtPosition the ledger position of the figures that its maker saw; what stands now, if
 *     figures are named without it
 * @param value in pounds
 * @param interests that were declared
 * @param report that it relied on
 * @param figures that it relied on
 * @param onBehalf whether somebody else records it for its maker; if left out, whoever takes no
 *     decisions does
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
        @Nullable @Size(max = 20) List<@NotNull @Valid Meaning> implications,
        @Nullable @Size(max = 20) List<@NotNull @Valid Advised> advice,
        @Nullable @Size(max = 50) List<@NotNull @Text(max = 120) String> consultees,
        @Nullable @Exact @PositiveOrZero BigDecimal value,
        @Nullable @Text(max = 120) String fund,
        @Nullable @Text(max = Text.PROSE) String legalBasis,
        @Nullable @Text(max = Text.PROSE) String interests,
        @Nullable Significance significance,
        @Nullable @Text String report,
        @Nullable @Size(max = 100)
                List<BecauseRequest.@NotNull @Valid BecauseFigureRequest> figures,
        @Nullable @Day LocalDate inForceOn,
        @Nullable Boolean onBehalf,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /** What the decision means for something else. */
    public record Meaning(
            @NotNull ImplicationKind kind, @NotNull @Text(max = Text.PROSE) String text) {}

    /** What an officer advised. */
    public record Advised(@NotNull Adviser adviser, @NotNull @Text(max = Text.PROSE) String text) {}

    /** One of which the register says no more. */
    public TakeDecisionRequest(
            @Nullable LocalDate takenOn,
            @Nullable String takenAsGiven,
            @Nullable String madeBy,
            @Nullable Capacity capacity,
            @Nullable String decided,
            @Nullable String rationale,
            @Nullable String alternatives,
            @Nullable Long seenAtPosition,
            @Nullable LocalDate statedOn,
            @Nullable String statedSource,
            @Nullable String statedAsGiven) {
        this(
                takenOn,
                takenAsGiven,
                madeBy,
                capacity,
                decided,
                rationale,
                alternatives,
                seenAtPosition,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                statedOn,
                statedSource,
                statedAsGiven);
    }
}
