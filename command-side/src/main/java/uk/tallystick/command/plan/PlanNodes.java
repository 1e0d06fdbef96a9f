package uk.tallystick.command.plan;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.plan.PlanEvent.Node;

import java.util.HashSet;
import java.util.List;

/** The nodes of one plan. */
final class PlanNodes {

    private PlanNodes() {}

    /** Codes are unique, and a parent stands before its children: so no node is above itself. */
    static void check(List<Node> nodes) {
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
