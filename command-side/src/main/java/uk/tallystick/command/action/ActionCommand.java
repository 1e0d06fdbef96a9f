package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

sealed interface ActionCommand extends Command {

    record AddAction(
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
            implements ActionCommand {}

    record ChangeActionStatus(
            String id,
            ActionStatus status,
            @Nullable Rag rag,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    /** Its milestones and what made somebody raise it stay as they are. */
    record ChangeParticulars(
            String id,
            @Nullable String deliveryPlan,
            @Nullable Exhibit number,
            @Nullable Labelled leadOrganisation,
            List<Labelled> partners,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record AssignAction(
            String id, @Nullable String person, LocalDate effectiveOn, @Nullable Stated stated)
            implements ActionCommand {}

    record RescheduleAction(
            String id,
            @Nullable LocalDate dueOn,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record SetMilestone(
            String id,
            ActionMilestone milestone,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record ReachMilestone(
            String id,
            String milestone,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record RecordOutput(
            String id,
            BigDecimal figure,
            Labelled of,
            @Nullable Period period,
            @Nullable Marker marker,
            @Nullable Exhibit asGiven,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record ConfirmAction(
            String id,
            String person,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record MergeAction(
            String id,
            String into,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record CarryActionForward(
            String id,
            String into,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    /** Of the clock, which may say so again. */
    record MarkOverdue(String id, LocalDate dueOn, LocalDate effectiveOn)
            implements ActionCommand {}

    /**
     * Of the clock, which may say so again.
     *
     * @param dueOn the last day of the quarter
     */
    record MarkUntouched(String id, LocalDate dueOn, LocalDate effectiveOn)
            implements ActionCommand {}
}
