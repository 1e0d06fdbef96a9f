package uk.tallystick.command.decision;

import uk.tallystick.command.decision.DecisionCommand.PlanDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionState.NotProposed;
import uk.tallystick.command.decision.DecisionState.Registered;
import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.decision.DecisionEvent;

import java.util.List;
import java.util.Set;

class DecisionLifecycleTest extends LifecycleWalk<DecisionState, DecisionCommand, DecisionEvent> {

    DecisionLifecycleTest() {
        super(DecisionCommand.class, DecisionDecider.LIFECYCLE);
    }

    @Override
    protected DecisionState nothing() {
        return new NotProposed();
    }

    @Override
    protected List<DecisionEvent> decide(DecisionState state, DecisionCommand command) {
        return DecisionDecider.decide(state, command);
    }

    @Override
    protected DecisionState evolve(DecisionState state, DecisionEvent event) {
        return DecisionDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(DecisionState state) {
        return ((Registered) state).status();
    }

    @Override
    protected Set<Class<? extends DecisionCommand>> free() {
        return Set.of(PlanDecision.class, ProposeDecision.class);
    }
}
