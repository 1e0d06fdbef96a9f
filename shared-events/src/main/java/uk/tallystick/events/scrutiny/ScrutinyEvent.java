package uk.tallystick.events.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

public sealed interface ScrutinyEvent extends Fact {

    /**
     * A topic was put before a forum.
     *
     * @param heldAsGiven the date in the source's words, where it is not a full date
     * @param kpis codes of the KPIs it is about
     * @param seenAtPosition the ledger position of the figures that its members see
     */
    record ScrutinyScheduled(
            String id,
            Labelled forum,
            Exhibit topic,
            LocalDate heldOn,
            @Nullable Exhibit heldAsGiven,
            List<String> kpis,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {
        public ScrutinyScheduled {
            kpis = List.copyOf(kpis);
        }
    }

    /** What came of it. */
    record ScrutinyOutcomeRecorded(
            String id,
            Outcome outcome,
            @Nullable Assurance assurance,
            LocalDate recordedOn,
            @Nullable Exhibit reasons,
            @Nullable LocalDate reviewOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {}
}
