package uk.tallystick.events.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;

import java.time.LocalDate;

public sealed interface DecisionEvent extends Fact {

    /**
     * A decision was put on the register, to be taken.
     *
     * @param reference as given: registers have gaps, repeats and blanks
     * @param title null only where an imported register does not show it
     * @param originator who brought it, in the register's words
     */
    record DecisionProposed(
            String id,
            @Nullable Labelled reference,
            @Nullable Exhibit title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable Exhibit originator,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {}

    /**
     * The decision was taken.
     *
     * @param takenOn null only where an imported register does not say
     * @param takenAsGiven the date in the source's words, where it is not a full date
     * @param seenAtPosition the ledger position of the figures that its maker saw
     */
    record DecisionTaken(
            String id,
            @Nullable LocalDate takenOn,
            @Nullable Exhibit takenAsGiven,
            @Nullable Labelled madeBy,
            @Nullable Capacity capacity,
            @Nullable Exhibit decided,
            @Nullable Exhibit rationale,
            @Nullable Exhibit alternatives,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {}
}
