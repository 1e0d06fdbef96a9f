package uk.tallystick.command.visibility;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.command.visibility.VisibilityCommand.SetVisibility;
import uk.tallystick.events.Code;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class VisibilityLifecycleTest
        extends LifecycleWalk<VisibilityState, VisibilityCommand, VisibilityEvent> {

    VisibilityLifecycleTest() {
        super(VisibilityCommand.class, VisibilityDecider.LIFECYCLE);
    }

    @Override
    protected VisibilityState nothing() {
        return new VisibilityState.NotSet();
    }

    @Override
    protected List<VisibilityEvent> decide(VisibilityState state, VisibilityCommand command) {
        return VisibilityDecider.decide(state, command);
    }

    @Override
    protected VisibilityState evolve(VisibilityState state, VisibilityEvent event) {
        return VisibilityDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(VisibilityState state) {
        return ((VisibilityState.Set) state).latest().visibility();
    }

    @Override
    protected Set<Class<? extends VisibilityCommand>> free() {
        return Set.of(SetVisibility.class);
    }

    /** What is restricted is looked at again on a day that is to come. */
    @Override
    protected List<VisibilityCommand> byHand() {
        var made = new ArrayList<VisibilityCommand>(made(SetVisibility.class));
        made(SetVisibility.class).stream()
                .filter(set -> set.reviewOn() != null)
                .map(set ->
                        new SetVisibility(
                                set.id(),
                                set.subject(),
                                Visibility.RESTRICTED,
                                set.exemption(),
                                set.publicInterest(),
                                set.effectiveOn().plusDays(90),
                                set.reason(),
                                set.effectiveOn(),
                                null))
                .forEach(made::add);
        return made;
    }
}
