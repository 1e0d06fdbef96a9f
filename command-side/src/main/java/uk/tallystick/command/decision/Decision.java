package uk.tallystick.command.decision;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.decision.DecisionCommand.DeferDecision;
import uk.tallystick.command.decision.DecisionCommand.PlanDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposePlannedDecision;
import uk.tallystick.command.decision.DecisionCommand.PublishDecision;
import uk.tallystick.command.decision.DecisionCommand.RescindDecision;
import uk.tallystick.command.decision.DecisionCommand.SupersedeDecision;
import uk.tallystick.command.decision.DecisionCommand.TakeDecision;
import uk.tallystick.command.decision.DecisionCommand.WithdrawDecision;
import uk.tallystick.command.decision.DecisionState.NotProposed;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.decision.DecisionEvent;

/** Routes commands and events of one decision to its decider. */
public class Decision extends RecordedAggregate {

    private DecisionState state = new NotProposed();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(PlanDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(ProposeDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ProposePlannedDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(DeferDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(WithdrawDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(TakeDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(PublishDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(SupersedeDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(RescindDecision command) {
        return record(DecisionDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(DecisionEvent event, @MessageIdentifier String eventId) {
        state = DecisionDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
