package uk.tallystick.events.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
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
            List<String> planNodes,
            @Nullable Origin because,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {
        @SuppressWarnings("NullAway") // events of revision 1 have no nodes
        public ScrutinyScheduled {
            kpis = List.copyOf(kpis);
            planNodes = planNodes == null ? List.of() : List.copyOf(planNodes);
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

    /** Questions were put, beside those before. */
    record QuestionsPut(
            String id,
            List<ScrutinyQuestion> questions,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {
        public QuestionsPut {
            questions = List.copyOf(questions);
        }
    }

    /**
     * The session was held.
     *
     * @param response of the force
     * @param recording where it can be seen
     */
    record ScrutinyExamined(
            String id,
            @Nullable Exhibit response,
            @Nullable Labelled respondedBy,
            @Nullable Exhibit recording,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {}

    /**
     * What was commissioned is under way.
     *
     * @param actions codes of the actions
     */
    record ScrutinyFollowedUp(
            String id,
            List<String> actions,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {
        public ScrutinyFollowedUp {
            actions = List.copyOf(actions);
        }
    }

    /**
     * It was looked at again.
     *
     * @param reviewOn when it will be looked at next
     */
    record ScrutinyReviewed(
            String id,
            Exhibit findings,
            @Nullable Assurance assurance,
            @Nullable LocalDate reviewOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ScrutinyEvent {}

    /** Nothing is left to be done. */
    record ScrutinyClosed(
            String id, @Nullable Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements ScrutinyEvent {}

    /** The day of its review has passed without one. */
    record ScrutinyReviewOverdue(
            String id, LocalDate dueOn, LocalDate effectiveOn, @Nullable Stated stated)
            implements ScrutinyEvent {}
}
