package uk.tallystick.command.action;

import static uk.tallystick.events.action.ActionStatus.CARRIED_FORWARD;
import static uk.tallystick.events.action.ActionStatus.COMPLETE;
import static uk.tallystick.events.action.ActionStatus.IN_PROGRESS;
import static uk.tallystick.events.action.ActionStatus.MERGED;
import static uk.tallystick.events.action.ActionStatus.WITHDRAWN;

import uk.tallystick.command.action.ActionCommand.CarryActionForward;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionCommand.ConfirmAction;
import uk.tallystick.command.action.ActionCommand.MergeAction;
import uk.tallystick.command.action.ActionState.Added;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionConfirmed;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;

import java.time.LocalDate;
import java.util.List;

/** Which status of an action follows which. */
final class StatusDecider {

    private StatusDecider() {}

    static List<ActionEvent> change(Added action, ChangeActionStatus c) {
        var changed =
                new ActionStatusChanged(
                        c.id(), c.status(), c.rag(), c.comment(), c.effectiveOn(), c.stated());
        if (changed.equals(action.standing().said())) {
            return List.of();
        }
        checkTransition(action, c);
        if (c.effectiveOn().isBefore(action.facts().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn", "is before the action was " + action.facts().status().code());
        }
        return List.of(changed);
    }

    /**
     * What came before the latest status may be recorded later: it follows how the action stood on
     * its day. History is as somebody stated it, in whatever order it is imported.
     */
    private static void checkTransition(Added action, ChangeActionStatus c) {
        var from = action.standing().statusOn(c.effectiveOn());
        var backdated = action.standing().isAfter(c.effectiveOn());
        // To end in another action is a step of its own: it names the other.
        if (!backdated
                || c.stated() == null
                || c.status() == MERGED
                || c.status() == CARRIED_FORWARD) {
            ActionDecider.LIFECYCLE.check(from, c.status());
        }
        if (backdated && c.stated() == null && c.status() == WITHDRAWN) {
            throw new Invalid("effectiveOn", "is before the action was " + action.status().code());
        }
        if (c.comment() != null || c.stated() != null) {
            return;
        }
        if (c.status() == WITHDRAWN) {
            throw new Invalid("comment", "must say why the action is withdrawn");
        }
        if (from == COMPLETE && c.status() == IN_PROGRESS) {
            throw new Invalid("comment", "must say why the action is reopened");
        }
    }

    /** Four eyes: that an action is complete is for another to say again. */
    static List<ActionEvent> confirm(Added action, ConfirmAction c) {
        var standing = action.standing();
        ActionDecider.LIFECYCLE.check(standing.status(), c);
        notBefore(action, c.effectiveOn());
        if (c.stated() == null && standing.reporters().contains(c.person())) {
            throw new NotAllowed(
                    "you reported this action complete, and nobody confirms what they reported");
        }
        return standing.confirmed()
                ? List.of()
                : List.of(new ActionConfirmed(c.id(), c.comment(), c.effectiveOn(), c.stated()));
    }

    static List<ActionEvent> merge(Added action, MergeAction c) {
        return end(
                action,
                c,
                new ActionMerged(c.id(), c.into(), c.reason(), c.effectiveOn(), c.stated()));
    }

    static List<ActionEvent> carryForward(Added action, CarryActionForward c) {
        return end(
                action,
                c,
                new ActionCarriedForward(
                        c.id(), c.into(), c.reason(), c.effectiveOn(), c.stated()));
    }

    private static List<ActionEvent> end(Added action, ActionCommand command, ActionEvent end) {
        if (end.equals(action.standing().said())) {
            return List.of();
        }
        ActionDecider.LIFECYCLE.check(action.status(), command);
        notBefore(action, end.effectiveOn());
        return List.of(end);
    }

    private static void notBefore(Added action, LocalDate effectiveOn) {
        if (action.standing().isAfter(effectiveOn)) {
            throw new Invalid("effectiveOn", "is before the action was " + action.status().code());
        }
    }
}
