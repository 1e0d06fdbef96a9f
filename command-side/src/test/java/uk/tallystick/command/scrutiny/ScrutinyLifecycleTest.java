package uk.tallystick.command.scrutiny;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.scrutiny.ScrutinyEvent;

import java.util.List;
import java.util.Set;

class ScrutinyLifecycleTest extends LifecycleWalk<ScrutinyState, ScrutinyCommand, ScrutinyEvent> {

    ScrutinyLifecycleTest() {
        super(ScrutinyCommand.class, ScrutinyDecider.LIFECYCLE);
    }

    @Override
    protected ScrutinyState nothing() {
        return new ScrutinyState.NotScheduled();
    }

    @Override
    protected List<ScrutinyEvent> decide(ScrutinyState state, ScrutinyCommand command) {
        return ScrutinyDecider.decide(state, command);
    }

    @Override
    protected ScrutinyState evolve(ScrutinyState state, ScrutinyEvent event) {
        return ScrutinyDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(ScrutinyState state) {
        return ((ScrutinyState.OnRecord) state).status();
    }

    @Override
    protected Set<Class<? extends ScrutinyCommand>> free() {
        return Set.of(
                ScrutinyCommand.ScheduleScrutiny.class, ScrutinyCommand.MarkReviewOverdue.class);
    }
}
