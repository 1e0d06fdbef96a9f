package uk.tallystick.query.decision;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.Adviser;
import uk.tallystick.events.decision.ImplicationKind;
import uk.tallystick.events.decision.Significance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a decision rests on; empty for who may see its entry only.
 *
 * @param value in pounds
 * @param interests that were declared
 * @param report that it relied on
 * @param onBehalf whether somebody else recorded it for its maker; null where that is not known
 */
public record Basis(
        List<Meaning> implications,
        List<Advised> advice,
        List<String> consultees,
        @Nullable BigDecimal value,
        @Nullable String fund,
        @Nullable String legalBasis,
        @Nullable String interests,
        @Schema(implementation = Significance.class) @Nullable String significance,
        @Nullable String report,
        @Nullable LocalDate inForceOn,
        @Nullable Boolean onBehalf) {

    /** What the decision means for something else. */
    @Schema(name = "DecisionImplication")
    public record Meaning(
            @Schema(implementation = ImplicationKind.class) String kind, @Nullable String text) {}

    /** What an officer advised. */
    @Schema(name = "DecisionAdvice")
    public record Advised(
            @Schema(implementation = Adviser.class) String adviser, @Nullable String text) {}

    Basis with(List<Meaning> meanings, List<Advised> advised) {
        return new Basis(
                meanings,
                advised,
                consultees,
                value,
                fund,
                legalBasis,
                interests,
                significance,
                report,
                inForceOn,
                onBehalf);
    }
}
