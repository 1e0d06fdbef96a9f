package uk.tallystick.command.exhibit;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.exhibit.ExhibitEvent;

import java.util.List;
import java.util.Set;

class ExhibitLifecycleTest extends LifecycleWalk<ExhibitState, ExhibitCommand, ExhibitEvent> {

    ExhibitLifecycleTest() {
        super(ExhibitCommand.class, ExhibitDecider.LIFECYCLE);
    }

    @Override
    protected ExhibitState nothing() {
        return new ExhibitState.NotFiled();
    }

    @Override
    protected List<ExhibitEvent> decide(ExhibitState state, ExhibitCommand command) {
        return ExhibitDecider.decide(state, command);
    }

    @Override
    protected ExhibitState evolve(ExhibitState state, ExhibitEvent event) {
        return ExhibitDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(ExhibitState state) {
        return ((ExhibitState.Filed) state).status();
    }

    @Override
    protected Set<Class<? extends ExhibitCommand>> free() {
        return Set.of(ExhibitCommand.FileExhibit.class);
    }
}
