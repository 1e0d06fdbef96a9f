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

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.AssignAction;
import uk.tallystick.command.action.ActionCommand.CarryActionForward;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionCommand.ChangeParticulars;
import uk.tallystick.command.action.ActionCommand.ConfirmAction;
import uk.tallystick.command.action.ActionCommand.MarkOverdue;
import uk.tallystick.command.action.ActionCommand.MarkUntouched;
import uk.tallystick.command.action.ActionCommand.MergeAction;
import uk.tallystick.command.action.ActionCommand.ReachMilestone;
import uk.tallystick.command.action.ActionCommand.RecordOutput;
import uk.tallystick.command.action.ActionCommand.RescheduleAction;
import uk.tallystick.command.action.ActionCommand.SetMilestone;
import uk.tallystick.command.action.ActionState.Added;
import uk.tallystick.command.action.ActionState.Clocks;
import uk.tallystick.command.action.ActionState.NotAdded;
import uk.tallystick.command.action.ActionState.Step;
import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionConfirmed;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionEvent.ActionUntouched;
import uk.tallystick.events.action.ActionEvent.MilestoneReached;
import uk.tallystick.events.action.ActionEvent.MilestoneSet;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What may happen to an action. */
final class ActionDecider {

    /** The same status again is an update. */
    static final Lifecycle LIFECYCLE =
            Lifecycle.of("action")
                    .to(PROPOSED, Set.of(PROPOSED, AGREED, WITHDRAWN))
                    .in(
                            PROPOSED,
                            ChangeParticulars.class,
                            AssignAction.class,
                            RescheduleAction.class,
                            SetMilestone.class)
                    .to(
                            AGREED,
                            Set.of(
                                    AGREED,
                                    IN_PROGRESS,
                                    PAUSED,
                                    COMPLETE,
                                    BUSINESS_AS_USUAL,
                                    WITHDRAWN))
                    .in(AGREED, ActionDecider.underWay())
                    .to(
                            IN_PROGRESS,
                            Set.of(IN_PROGRESS, PAUSED, COMPLETE, BUSINESS_AS_USUAL, WITHDRAWN))
                    .in(IN_PROGRESS, ActionDecider.underWay())
                    .to(PAUSED, Set.of(PAUSED, IN_PROGRESS, COMPLETE, WITHDRAWN))
                    .in(PAUSED, ActionDecider.underWay())
                    .to(
                            BUSINESS_AS_USUAL,
                            Set.of(BUSINESS_AS_USUAL, IN_PROGRESS, COMPLETE, WITHDRAWN))
                    .in(BUSINESS_AS_USUAL, ActionDecider.underWay())
                    .to(COMPLETE, Set.of(COMPLETE, IN_PROGRESS))
                    .in(
                            COMPLETE,
                            ChangeParticulars.class,
                            ReachMilestone.class,
                            RecordOutput.class,
                            ConfirmAction.class,
                            MergeAction.class,
                            CarryActionForward.class)
                    .to(WITHDRAWN, Set.of())
                    .to(MERGED, Set.of())
                    .to(CARRIED_FORWARD, Set.of());

    private ActionDecider() {}

    static List<ActionEvent> decide(ActionState state, ActionCommand command) {
        if (command instanceof AddAction add) {
            return add(state, add);
        }
        if (!(state instanceof Added action)) {
            throw new NotFound(command.id());
        }
        return switch (command) {
            case AddAction c -> add(state, c);
            case ChangeActionStatus c -> StatusDecider.change(action, c);
            case ConfirmAction c -> StatusDecider.confirm(action, c);
            case MergeAction c -> StatusDecider.merge(action, c);
            case CarryActionForward c -> StatusDecider.carryForward(action, c);
            case ChangeParticulars c -> WorkDecider.changeParticulars(action, c);
            case AssignAction c -> WorkDecider.assign(action, c);
            case RescheduleAction c -> WorkDecider.reschedule(action, c);
            case SetMilestone c -> WorkDecider.setMilestone(action, c);
            case ReachMilestone c -> WorkDecider.reach(action, c);
            case RecordOutput c -> WorkDecider.recordOutput(action, c);
            case MarkOverdue c -> ClockDecider.markOverdue(action, c);
            case MarkUntouched c -> ClockDecider.markUntouched(action, c);
        };
    }

    /**
     * What comes of an event.
     *
     * @param actor who recorded it; null where nobody is known
     * @param recordedOn the day on which it was recorded, for the clock that notices silence
     */
    static ActionState evolve(
            ActionState state, ActionEvent event, @Nullable String actor, LocalDate recordedOn) {
        if (event instanceof ActionAdded added) {
            return Added.of(
                    added, new Clocks(ClockDecider.touchedOn(event, recordedOn), null, null));
        }
        return state instanceof Added action
                ? evolve(ClockDecider.touched(action, event, recordedOn), event, actor)
                : state;
    }

    private static Added evolve(Added action, ActionEvent event, @Nullable String actor) {
        var on = event.effectiveOn();
        var standing = action.standing();
        return switch (event) {
            case ActionAdded _ -> action;
            case ActionStatusChanged changed -> action.with(standing.with(changed, actor));
            case ActionConfirmed _ -> action.with(standing.withConfirmation());
            case ActionMerged merged -> action.with(standing.ended(MERGED, merged));
            case ActionCarriedForward carried ->
                    action.with(standing.ended(CARRIED_FORWARD, carried));
            case ParticularsChanged changed -> action.with(changed.particulars(), on);
            case ActionAssigned assigned -> action.assignedTo(assigned.person(), on);
            case ActionRescheduled moved -> action.dueOn(moved.dueOn(), on);
            case MilestoneSet set -> action.with(new Step(set.milestone(), null));
            case MilestoneReached reached -> WorkDecider.reached(action, reached);
            case OutputRecorded output -> action.with(output);
            case ActionOverdue overdue ->
                    action.with(
                            new Clocks(
                                    action.clocks().touched(),
                                    overdue.dueOn(),
                                    action.clocks().untouched()));
            case ActionUntouched untouched ->
                    action.with(
                            new Clocks(
                                    action.clocks().touched(),
                                    action.clocks().overdue(),
                                    untouched.since()));
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
                        c.particulars(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotAdded() -> List.of(added);
            case Added action when action.facts().equals(added) -> List.of();
            case Added _ -> throw new NotPossible("an action with this code is on record already");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of classes cannot say more of them.
    private static Class<? extends ActionCommand>[] underWay() {
        return new Class[] {
            ChangeParticulars.class,
            AssignAction.class,
            RescheduleAction.class,
            SetMilestone.class,
            ReachMilestone.class,
            RecordOutput.class,
            MergeAction.class,
            CarryActionForward.class
        };
    }
}
