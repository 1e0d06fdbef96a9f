package uk.tallystick.command.plan;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.plan.RecordPlanRequest.MoneyRequest;
import uk.tallystick.command.plan.RecordPlanRequest.NodeRequest;
import uk.tallystick.command.recording.Words;
import uk.tallystick.events.Period;
import uk.tallystick.events.plan.Money;
import uk.tallystick.events.plan.PlanEvent.Node;

import java.util.List;

/** The nodes of a request as a plan has them: their words are exhibits. */
final class NodesRead {

    private NodesRead() {}

    static List<Node> of(@Nullable List<NodeRequest> nodes, String plan, String body, Words words) {
        return requireNonNullElse(nodes, List.<NodeRequest>of()).stream()
                .map(node -> node(node, plan, body, words))
                .toList();
    }

    private static Node node(NodeRequest node, String plan, String body, Words words) {
        return new Node(
                node.code(),
                words.label(body, node.kind()),
                words.of(plan, node.title()),
                requireNonNullElse(node.parents(), List.of()),
                requireNonNullElse(node.aliases(), List.<String>of()).stream()
                        .map(alias -> words.of(plan, alias))
                        .toList(),
                words.labelNullable(body, node.lead()),
                requireNonNullElse(node.money(), List.<MoneyRequest>of()).stream()
                        .map(money -> money(money, body, words))
                        .toList());
    }

    private static Money money(MoneyRequest money, String body, Words words) {
        return new Money(
                money.amount(),
                money.qualifier(),
                money.period() == null ? null : Period.of(money.period()),
                words.labelNullable(body, money.fund()));
    }
}
