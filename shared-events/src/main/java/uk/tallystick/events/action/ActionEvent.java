package uk.tallystick.events.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

public sealed interface ActionEvent extends Fact {

    /**
     * An action was put on record, agreed or only proposed.
     *
     * @param lead null only where an imported source does not say
     */
    record ActionAdded(
            String id,
            Exhibit title,
            ActionStatus status,
            @Nullable Lead lead,
            @Nullable Nature nature,
            @Nullable Exhibit owner,
            List<String> planNodes,
            @Nullable LocalDate dueOn,
            @Nullable Exhibit conditions,
            @Nullable Particulars particulars,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {
        public ActionAdded {
            planNodes = List.copyOf(planNodes);
        }
    }

    /** The action's status, RAG or both changed, or it was reported on again with other words. */
    record ActionStatusChanged(
            String id,
            ActionStatus status,
            @Nullable Rag rag,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /**
     * Somebody answers for the action.
     *
     * @param person their opaque id; null if nobody does
     */
    record ActionAssigned(
            String id, @Nullable String person, LocalDate effectiveOn, @Nullable Stated stated)
            implements ActionEvent {}

    /**
     * The action is due on another day; the days before stay on record.
     *
     * @param dueOn null if on none
     */
    record ActionRescheduled(
            String id,
            @Nullable LocalDate dueOn,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /** A milestone was added, or moved. */
    record MilestoneSet(
            String id,
            ActionMilestone milestone,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /** It was reached on the day it is about. */
    record MilestoneReached(
            String id,
            String milestone,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /**
     * What the action brought about, counted.
     *
     * @param of what is counted
     * @param asGiven the figure in the source's words, such as "about 90"
     */
    record OutputRecorded(
            String id,
            BigDecimal figure,
            Labelled of,
            @Nullable Period period,
            @Nullable Marker marker,
            @Nullable Exhibit asGiven,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /** Somebody other than who reported it complete confirms that it is. */
    record ActionConfirmed(
            String id, @Nullable Exhibit comment, LocalDate effectiveOn, @Nullable Stated stated)
            implements ActionEvent {}

    /**
     * It goes on as part of another.
     *
     * @param into the code of the other
     */
    record ActionMerged(
            String id,
            String into,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /**
     * It goes on as an action of another delivery plan.
     *
     * @param into the code of the other
     */
    record ActionCarriedForward(
            String id,
            String into,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}

    /**
     * Nothing was said of the action for a quarter.
     *
     * @param since the day it was last touched
     */
    record ActionUntouched(
            String id, LocalDate since, LocalDate effectiveOn, @Nullable Stated stated)
            implements ActionEvent {}

    /** The day has passed and it is not complete. */
    record ActionOverdue(String id, LocalDate dueOn, LocalDate effectiveOn, @Nullable Stated stated)
            implements ActionEvent {}

    /** Its particulars are others from the day it is about. */
    record ParticularsChanged(
            String id,
            Particulars particulars,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}
}
