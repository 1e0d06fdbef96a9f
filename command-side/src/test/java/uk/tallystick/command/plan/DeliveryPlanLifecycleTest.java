package uk.tallystick.command.plan;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.command.plan.PlanCommand.ChangePlanStatus;
import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.events.Code;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class DeliveryPlanLifecycleTest extends LifecycleWalk<PlanState, PlanCommand, PlanEvent> {

    DeliveryPlanLifecycleTest() {
        super(PlanCommand.class, PlanDecider.LIFECYCLE_OF_DELIVERY_PLANS);
    }

    @Override
    protected String id() {
        return "plan:walked:x2";
    }

    @Override
    protected PlanState nothing() {
        return new PlanState.NotRecorded();
    }

    @Override
    protected List<PlanEvent> decide(PlanState state, PlanCommand command) {
        return PlanDecider.decide(state, command);
    }

    @Override
    protected PlanState evolve(PlanState state, PlanEvent event) {
        return PlanDecider.evolve(state, event);
    }

    @Override
    protected Code statusOf(PlanState state) {
        return Objects.requireNonNull(((PlanState.OnRecord) state).status());
    }

    @Override
    protected Set<Class<? extends PlanCommand>> free() {
        return Set.of(RecordPlan.class);
    }

    @Override
    protected String stepOf(PlanCommand command) {
        return command instanceof ChangePlanStatus change
                ? change.status().code()
                : Lifecycle.step(command.getClass());
    }

    /**
     * A plan of the kind from its first step on, with a node that is part of no other; every step
     * with a comment and without, for a plan may be reviewed again.
     */
    @Override
    protected List<PlanCommand> byHand() {
        var full = made(RecordPlan.class).getFirst();
        var node = full.nodes().getFirst();
        var alone =
                new Node(
                        node.code(),
                        node.kind(),
                        node.title(),
                        List.of(),
                        node.aliases(),
                        node.lead(),
                        node.money());
        var commands = new ArrayList<PlanCommand>();
        commands.add(
                new RecordPlan(
                        full.id(),
                        full.title(),
                        null,
                        null,
                        PlanStatus.DRAFT,
                        List.of(alone),
                        PlanKind.DELIVERY_PLAN,
                        null,
                        null,
                        null,
                        full.effectiveOn(),
                        null));
        for (var status : PlanStatus.values()) {
            for (var comment : Arrays.asList(full.title(), null)) {
                commands.add(
                        new ChangePlanStatus(
                                id(), status, comment, null, full.effectiveOn(), null));
            }
        }
        return commands;
    }
}
