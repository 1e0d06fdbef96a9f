package uk.tallystick.command.action;

import static uk.tallystick.events.action.ActionStatus.AGREED;
import static uk.tallystick.events.action.ActionStatus.BUSINESS_AS_USUAL;
import static uk.tallystick.events.action.ActionStatus.CARRIED_FORWARD;
import static uk.tallystick.events.action.ActionStatus.COMPLETE;
import static uk.tallystick.events.action.ActionStatus.IN_PROGRESS;
import static uk.tallystick.events.action.ActionStatus.MERGED;
import static uk.tallystick.events.action.ActionStatus.PAUSED;
import static uk.tallystick.events.action.ActionStatus.PROPOSED;
import static uk.tallystick.events.action.ActionStatus.WITHDRAWN;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionState.Added;
import uk.tallystick.command.action.ActionState.NotAdded;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;

import java.util.List;
import java.util.Set;

/** What may happen to an action. */
final class ActionDecider {

    private ActionDecider() {}

    /** Where a status may lead; the same status again is an update. */
    static Set<ActionStatus> next(ActionStatus status) {
        return switch (status) {
            case PROPOSED -> Set.of(AGREED, WITHDRAWN);
            case AGREED -> Set.of(IN_PROGRESS, PAUSED, COMPLETE, BUSINESS_AS_USUAL, WITHDRAWN);
            case IN_PROGRESS -> Set.of(PAUSED, COMPLETE, BUSINESS_AS_USUAL, WITHDRAWN);
            case PAUSED, BUSINESS_AS_USUAL -> Set.of(IN_PROGRESS, COMPLETE, WITHDRAWN);
            case COMPLETE -> Set.of(IN_PROGRESS);
            case WITHDRAWN, MERGED, CARRIED_FORWARD -> Set.of();
        };
    }

    static List<ActionEvent> decide(ActionState state, ActionCommand command) {
        return switch (command) {
            case AddAction add -> add(state, add);
            case ChangeActionStatus change -> change(state, change);
        };
    }

    static ActionState evolve(ActionState state, ActionEvent event) {
        return switch (event) {
            case ActionAdded added -> new Added(added, null);
            case ActionStatusChanged changed ->
                    state instanceof Added(var facts, var latest)
                                    && (latest == null
                                            || !changed.effectiveOn()
                                                    .isBefore(latest.effectiveOn()))
                            ? new Added(facts, changed)
                            : state;
            default -> state;
        };
    }

    private static List<ActionEvent> add(ActionState state, AddAction c) {
        if (c.status() != PROPOSED && c.status() != AGREED) {
            throw new Invalid("status", "a new action is proposed or agreed");
        }
        var added =
                new ActionAdded(
                        c.id(),
                        c.title(),
                        c.status(),
                        c.lead(),
                        c.nature(),
                        c.owner(),
                        c.planNodes(),
                        c.dueOn(),
                        c.conditions(),
                        null,
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotAdded() -> List.of(added);
            case Added(var facts, _) when facts.equals(added) -> List.of();
            case Added _ -> throw new NotPossible("an action with this code is on record already");
        };
    }

    private static List<ActionEvent> change(ActionState state, ChangeActionStatus c) {
        if (!(state instanceof Added action)) {
            throw new NotFound(c.id());
        }
        if (c.effectiveOn().isBefore(action.facts().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn", "is before the action was " + action.facts().status().code());
        }
        var changed =
                new ActionStatusChanged(
                        c.id(), c.status(), c.rag(), c.comment(), c.effectiveOn(), c.stated());
        if (changed.equals(action.latest())) {
            return List.of();
        }
        checkTransition(action, c);
        return List.of(changed);
    }

    private static void checkTransition(Added action, ChangeActionStatus c) {
        var from = action.status();
        var backdated =
                action.latest() != null && c.effectiveOn().isBefore(action.latest().effectiveOn());
        var update = from == c.status() && from != WITHDRAWN;
        if (!backdated && !update && !next(from).contains(c.status())) {
            throw new NotPossible(
                    "the action is " + from.code() + " and cannot become " + c.status().code());
        }
        if (!backdated && from == COMPLETE && c.status() == IN_PROGRESS && c.comment() == null) {
            throw new Invalid("comment", "must say why the action is reopened");
        }
    }
}
