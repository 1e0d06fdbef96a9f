package uk.tallystick.query.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

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
        @Nullable String classification,
        @Nullable String kind,
        String status,
        @Nullable LocalDate takenOn,
        @Nullable String takenAsGiven,
        @Nullable String madeBy,
        @Nullable String capacity,
        @Nullable String decided,
        @Nullable String rationale,
        @Nullable String alternatives,
        @Nullable Long seenAtPosition,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
