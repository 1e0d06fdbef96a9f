package uk.tallystick.query.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.decision.DecisionStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;
import uk.tallystick.query.pinning.PinnedFigure;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision.
 *
 * @param reference as given
 * @param originator who brought it, in the register's words
 * @param expectedOn of one on the forward plan: the last day that is meant
 * @param takenOn the last day it can mean, where the register is not exact; it and what follows is
 *     null until the decision is taken
 * @param takenAsGiven that day in the register's words, where it is not a full date
 * @param seenAtPosition the ledger position of the figures that its maker saw
 * @param figures that it relied on, as seen and as they are now; left out of lists
 * @param provenance of its being taken, or else of its being proposed
 */
public record DecisionItem(
        String id,
        String code,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String originator,
        @Schema(implementation = Classification.class) @Nullable String classification,
        @Schema(implementation = DecisionKind.class) @Nullable String kind,
        @Schema(implementation = DecisionStatus.class) String status,
        @Nullable LocalDate expectedOn,
        @Nullable String expectedAsGiven,
        List<String> planNodes,
        @Nullable LocalDate takenOn,
        @Nullable String takenAsGiven,
        @Nullable String madeBy,
        @Schema(implementation = Capacity.class) @Nullable String capacity,
        @Nullable String decided,
        @Nullable String rationale,
        @Nullable String alternatives,
        @Nullable Long seenAtPosition,
        @JsonUnwrapped Basis basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PinnedFigure> figures,
        List<Step> steps,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {

    DecisionItem with(Basis rest, List<Step> taken) {
        return with(rest, figures, taken);
    }

    /** With the figures that it relied on. */
    public DecisionItem with(List<PinnedFigure> pinned) {
        return with(basis, pinned, steps);
    }

    private DecisionItem with(Basis rest, @Nullable List<PinnedFigure> pinned, List<Step> taken) {
        return new DecisionItem(
                id,
                code,
                reference,
                title,
                originator,
                classification,
                kind,
                status,
                expectedOn,
                expectedAsGiven,
                planNodes,
                takenOn,
                takenAsGiven,
                madeBy,
                capacity,
                decided,
                rationale,
                alternatives,
                seenAtPosition,
                rest,
                pinned,
                taken,
                version,
                provenance);
    }
}
