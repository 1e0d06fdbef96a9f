package uk.tallystick.command.body;

import uk.tallystick.command.body.BodyCommand.AppointHolder;
import uk.tallystick.command.body.BodyCommand.DefineArea;
import uk.tallystick.command.body.BodyCommand.EndHolder;
import uk.tallystick.command.body.BodyCommand.GiveGrade;
import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.body.BodyEvent;

import java.util.List;
import java.util.Set;

class BodyLifecycleTest extends LifecycleWalk<BodyState, BodyCommand, BodyEvent> {

    BodyLifecycleTest() {
        super(BodyCommand.class, BodyDecider.LIFECYCLE);
    }

    @Override
    protected BodyState nothing() {
        return new BodyState.NotRegistered();
    }

    @Override
    protected List<BodyEvent> decide(BodyState state, BodyCommand command) {
        return BodyDecider.decide(state, command);
    }

    @Override
    protected BodyState evolve(BodyState state, BodyEvent event) {
        return BodyDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(BodyState state) {
        return ((BodyState.Registered) state).status();
    }

    @Override
    protected Set<Class<? extends BodyCommand>> free() {
        return Set.of(RegisterBody.class);
    }

    /** One office, one question and an area within no other will do: the rest goes alike. */
    @Override
    protected List<BodyCommand> byHand() {
        return List.of(
                made(RegisterBody.class).getFirst(),
                made(AppointHolder.class).getFirst(),
                made(EndHolder.class).getFirst(),
                made(GiveGrade.class).getFirst(),
                made(DefineArea.class).get(1));
    }
}
