package uk.tallystick.command.action;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionCommand.MarkOverdue;
import uk.tallystick.command.action.ActionCommand.MarkUntouched;
import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class ActionLifecycleTest extends LifecycleWalk<ActionState, ActionCommand, ActionEvent> {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    ActionLifecycleTest() {
        super(ActionCommand.class, ActionDecider.LIFECYCLE);
    }

    @Override
    protected ActionState nothing() {
        return new ActionState.NotAdded();
    }

    @Override
    protected List<ActionEvent> decide(ActionState state, ActionCommand command) {
        return ActionDecider.decide(state, command);
    }

    @Override
    protected ActionState evolve(ActionState state, ActionEvent event) {
        return ActionDecider.evolve(state, event, "somebody", DAY);
    }

    @Override
    protected Code statusOf(ActionState state) {
        return ((ActionState.Added) state).status();
    }

    @Override
    protected Set<Class<? extends ActionCommand>> free() {
        return Set.of(AddAction.class, MarkOverdue.class, MarkUntouched.class);
    }

    /** The step of a change of status is the status that it leads to. */
    @Override
    protected String stepOf(ActionCommand command) {
        return command instanceof ChangeActionStatus change
                ? change.status().code()
                : super.stepOf(command);
    }

    /** Much is said of an action besides its status: one step shows how it may go on. */
    @Override
    protected int lookahead() {
        return 1;
    }

    /** The same status again with another RAG is an update. */
    @Override
    protected List<ActionCommand> byHand() {
        var changes = new ArrayList<ActionCommand>();
        for (var rag : List.of(Rag.GREEN, Rag.RED)) {
            made(ChangeActionStatus.class)
                    .forEach(change ->
                            changes.add(
                                    new ChangeActionStatus(
                                            id(),
                                            change.status(),
                                            rag,
                                            change.comment(),
                                            DAY,
                                            null)));
        }
        return changes;
    }
}
