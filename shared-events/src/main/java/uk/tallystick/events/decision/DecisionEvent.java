package uk.tallystick.events.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

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
            List<String> planNodes,
            @Nullable Origin because,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {
        @SuppressWarnings("NullAway") // events of revision 1 have no nodes
        public DecisionProposed {
            planNodes = planNodes == null ? List.of() : List.copyOf(planNodes);
        }
    }

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
            @Nullable Basis basis,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {}

    /**
     * A decision is on the forward plan.
     *
     * @param expectedOn the last day that is meant
     * @param expectedAsGiven in the source's words, where it is not a full date
     */
    record DecisionPlanned(
            String id,
            @Nullable Labelled reference,
            Exhibit title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable LocalDate expectedOn,
            @Nullable Exhibit expectedAsGiven,
            List<String> planNodes,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {
        public DecisionPlanned {
            planNodes = List.copyOf(planNodes);
        }
    }

    /** It is not taken now. */
    record DecisionDeferred(
            String id,
            @Nullable LocalDate until,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {}

    /** It will not be taken. */
    record DecisionWithdrawn(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements DecisionEvent {}

    /**
     * It was published, wholly or in part, or withheld.
     *
     * @param reason why not, or not all of it
     */
    record DecisionPublished(
            String id,
            DecisionPublication publication,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {}

    /**
     * Another decision takes its place.
     *
     * @param by the code of the other
     */
    record DecisionSuperseded(
            String id,
            String by,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionEvent {}

    /** It does not stand any more. */
    record DecisionRescinded(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements DecisionEvent {}
}
