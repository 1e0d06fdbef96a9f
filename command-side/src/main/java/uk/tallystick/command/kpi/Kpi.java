package uk.tallystick.command.kpi;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.kpi.KpiCommand.ActivateKpi;
import uk.tallystick.command.kpi.KpiCommand.ProposeKpi;
import uk.tallystick.command.kpi.KpiCommand.RebaseLimits;
import uk.tallystick.command.kpi.KpiCommand.RecordPeers;
import uk.tallystick.command.kpi.KpiCommand.RedefineKpi;
import uk.tallystick.command.kpi.KpiCommand.RetireKpi;
import uk.tallystick.command.kpi.KpiCommand.SetBaseline;
import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.kpi.KpiCommand.SuspendKpi;
import uk.tallystick.command.kpi.KpiState.NotProposed;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.kpi.KpiEvent;

/** Routes commands and events of one KPI to its decider. */
public class Kpi extends RecordedAggregate {

    private KpiState state = new NotProposed();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ProposeKpi command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ActivateKpi command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(SetBaseline command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(SetTarget command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RedefineKpi command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(SuspendKpi command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RetireKpi command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RebaseLimits command) {
        return record(KpiDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RecordPeers command) {
        return record(KpiDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(KpiEvent event, @MessageIdentifier String eventId) {
        state = KpiDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
