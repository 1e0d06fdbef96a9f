package uk.tallystick.command.kpi;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.kpi.KpiEvent;

import java.util.List;
import java.util.Set;

class KpiLifecycleTest extends LifecycleWalk<KpiState, KpiCommand, KpiEvent> {

    KpiLifecycleTest() {
        super(KpiCommand.class, KpiDecider.LIFECYCLE);
    }

    @Override
    protected KpiState nothing() {
        return new KpiState.NotProposed();
    }

    @Override
    protected List<KpiEvent> decide(KpiState state, KpiCommand command) {
        return KpiDecider.decide(state, command);
    }

    @Override
    protected KpiState evolve(KpiState state, KpiEvent event) {
        return KpiDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(KpiState state) {
        return ((KpiState.OnRecord) state).status();
    }

    @Override
    protected Set<Class<? extends KpiCommand>> free() {
        return Set.of(KpiCommand.ProposeKpi.class);
    }
}
