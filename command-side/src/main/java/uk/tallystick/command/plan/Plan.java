package uk.tallystick.command.plan;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

import uk.tallystick.command.plan.PlanCommand.ChangeCommitmentStatus;
import uk.tallystick.command.plan.PlanCommand.ChangePlanStatus;
import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.plan.PlanCommand.VersionPlan;
import uk.tallystick.command.plan.PlanState.NotRecorded;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.events.plan.PlanEvent;

/** Routes commands and events of one plan to its decider. */
public class Plan extends RecordedAggregate {

    private PlanState state = new NotRecorded();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(RecordPlan command) {
        return record(PlanDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(VersionPlan command) {
        return record(PlanDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ChangePlanStatus command) {
        return record(PlanDecider.decide(state, command));
    }

    @CommandHandler
    Recorded handle(ChangeCommitmentStatus command) {
        return record(PlanDecider.decide(state, command));
    }

    @EventSourcingHandler
    void on(PlanEvent event, @MessageIdentifier String eventId) {
        state = PlanDecider.evolve(state, event);
        recorded(event, eventId);
    }
}
