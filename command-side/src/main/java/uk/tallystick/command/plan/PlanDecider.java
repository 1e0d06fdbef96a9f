package uk.tallystick.command.plan;

import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.plan.PlanState.NotRecorded;
import uk.tallystick.command.plan.PlanState.OnRecord;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;

import java.util.HashSet;
import java.util.List;

/** What may happen to a plan. */
final class PlanDecider {

    private PlanDecider() {}

    static List<PlanEvent> decide(PlanState state, PlanCommand command) {
        return switch (command) {
            case RecordPlan c -> record(state, c);
        };
    }

    static PlanState evolve(PlanState state, PlanEvent event) {
        return switch (event) {
            case PlanRecorded recorded -> new OnRecord(recorded);
            default -> state;
        };
    }

    private static List<PlanEvent> record(PlanState state, RecordPlan c) {
        if (c.startsOn() != null && c.endsOn() != null && c.endsOn().isBefore(c.startsOn())) {
            throw new Invalid("endsOn", "is before startsOn");
        }
        checkNodes(c.nodes());
        var recorded =
                new PlanRecorded(
                        c.id(),
                        c.title(),
                        c.startsOn(),
                        c.endsOn(),
                        c.status(),
                        c.nodes(),
                        PlanKind.PLAN,
                        null,
                        null,
                        null,
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotRecorded() -> List.of(recorded);
            case OnRecord(var facts) when facts.equals(recorded) -> List.of();
            case OnRecord _ -> throw new NotPossible("a plan with this id is on record already");
        };
    }

    /** Codes are unique, and a parent stands before its children: so no node is above itself. */
    private static void checkNodes(List<Node> nodes) {
        var above = new HashSet<String>();
        for (var i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            for (var parent : node.parents()) {
                if (!above.contains(parent)) {
                    throw new Invalid(
                            "nodes[" + i + "].parents", "no node before it has the code " + parent);
                }
            }
            if (!above.add(node.code())) {
                throw new Invalid(
                        "nodes[" + i + "].code", "another node has the code " + node.code());
            }
        }
    }
}
