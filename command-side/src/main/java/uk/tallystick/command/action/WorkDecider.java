package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.action.ActionCommand.AssignAction;
import uk.tallystick.command.action.ActionCommand.ChangeParticulars;
import uk.tallystick.command.action.ActionCommand.ReachMilestone;
import uk.tallystick.command.action.ActionCommand.RecordOutput;
import uk.tallystick.command.action.ActionCommand.RescheduleAction;
import uk.tallystick.command.action.ActionCommand.SetMilestone;
import uk.tallystick.command.action.ActionState.Added;
import uk.tallystick.command.action.ActionState.Counted;
import uk.tallystick.command.action.ActionState.Step;
import uk.tallystick.command.recording.Command;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.MilestoneReached;
import uk.tallystick.events.action.ActionEvent.MilestoneSet;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;
import uk.tallystick.events.action.Particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Who works on an action, by when, and what comes of it. */
final class WorkDecider {

    private WorkDecider() {}

    static List<ActionEvent> changeParticulars(Added action, ChangeParticulars c) {
        check(action, c, c.effectiveOn(), c.stated());
        var stands = action.particulars();
        var particulars =
                new Particulars(
                        c.deliveryPlan(),
                        c.number(),
                        c.leadOrganisation(),
                        c.partners(),
                        stands.value().milestones(),
                        stands.value().because());
        return stands.isSaid(particulars, c.effectiveOn())
                ? List.of()
                : List.of(
                        new ParticularsChanged(
                                c.id(), particulars, c.reason(), c.effectiveOn(), c.stated()));
    }

    static List<ActionEvent> assign(Added action, AssignAction c) {
        check(action, c, c.effectiveOn(), c.stated());
        return action.assigned().isSaid(c.person(), c.effectiveOn())
                ? List.of()
                : List.of(new ActionAssigned(c.id(), c.person(), c.effectiveOn(), c.stated()));
    }

    static List<ActionEvent> reschedule(Added action, RescheduleAction c) {
        check(action, c, c.effectiveOn(), c.stated());
        return action.due().isSaid(c.dueOn(), c.effectiveOn())
                ? List.of()
                : List.of(
                        new ActionRescheduled(
                                c.id(), c.dueOn(), c.reason(), c.effectiveOn(), c.stated()));
    }

    static List<ActionEvent> setMilestone(Added action, SetMilestone c) {
        check(action, c, c.effectiveOn(), c.stated());
        var stands = action.steps().get(c.milestone().code());
        if (stands != null && stands.milestone().equals(c.milestone())) {
            return List.of();
        }
        if (stands != null && stands.reachedOn() != null) {
            throw new NotPossible(
                    "the milestone was reached on " + stands.reachedOn() + " and stays as it is");
        }
        var moved =
                stands != null
                        && !Objects.equals(stands.milestone().dueOn(), c.milestone().dueOn());
        if (moved && c.reason() == null && c.stated() == null) {
            throw new Invalid("reason", "must say why the milestone is moved");
        }
        return List.of(
                new MilestoneSet(c.id(), c.milestone(), c.reason(), c.effectiveOn(), c.stated()));
    }

    static List<ActionEvent> reach(Added action, ReachMilestone c) {
        check(action, c, c.effectiveOn(), c.stated());
        var stands = action.steps().get(c.milestone());
        if (stands == null) {
            throw new NotFound("the milestone " + c.milestone());
        }
        if (stands.reachedOn() == null) {
            return List.of(
                    new MilestoneReached(
                            c.id(), c.milestone(), c.comment(), c.effectiveOn(), c.stated()));
        }
        if (stands.reachedOn().equals(c.effectiveOn())) {
            return List.of();
        }
        throw new NotPossible("the milestone was reached on " + stands.reachedOn() + " already");
    }

    static Added reached(Added action, MilestoneReached reached) {
        var stands = action.steps().get(reached.milestone());
        return stands == null
                ? action
                : action.with(new Step(stands.milestone(), reached.effectiveOn()));
    }

    static List<ActionEvent> recordOutput(Added action, RecordOutput c) {
        check(action, c, c.effectiveOn(), c.stated());
        var output =
                new OutputRecorded(
                        c.id(),
                        c.figure(),
                        c.of(),
                        c.period(),
                        c.marker(),
                        c.asGiven(),
                        c.effectiveOn(),
                        c.stated());
        var stands = action.outputs().get(new Counted(c.of().code(), c.period()));
        return stands != null && same(stands, output) ? List.of() : List.of(output);
    }

    private static boolean same(OutputRecorded one, OutputRecorded other) {
        return one.figure().compareTo(other.figure()) == 0
                && one.marker() == other.marker()
                && Objects.equals(one.asGiven(), other.asGiven());
    }

    /**
     * What is recorded late of a day before the latest status goes by how the action stood then.
     * History is as somebody stated it, in whatever order it is imported.
     */
    private static void check(
            Added action, Command command, LocalDate effectiveOn, @Nullable Stated stated) {
        var standing = action.standing();
        if (stated == null || !standing.isAfter(effectiveOn)) {
            ActionDecider.LIFECYCLE.check(standing.statusOn(effectiveOn), command);
        }
        if (effectiveOn.isBefore(action.facts().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn", "is before the action was " + action.facts().status().code());
        }
    }
}
