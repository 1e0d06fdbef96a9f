package uk.tallystick.query.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;

/**
 * A decision.
 *
 * @param reference as given
 * @param originator who brought it, in the register's words
 * @param status proposed or taken; what follows from {@code takenOn} on is null while it is only
 *     proposed
 * @param takenOn the last day it can mean, where the register is not exact
 * @param takenAsGiven that day in the register's words, where it is not a full date
 * @param seenAtPosition the ledger position of the figures that its maker saw
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
        @Schema(allowableValues = {"proposed", "taken"}) String status,
        @Nullable LocalDate takenOn,
        @Nullable String takenAsGiven,
        @Nullable String madeBy,
        @Schema(implementation = Capacity.class) @Nullable String capacity,
        @Nullable String decided,
        @Nullable String rationale,
        @Nullable String alternatives,
        @Nullable Long seenAtPosition,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
