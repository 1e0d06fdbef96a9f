package uk.tallystick.query.plan;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.plan.Money;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.plan.PlanEvent.CommitmentStatusChanged;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanVersioned;
import uk.tallystick.events.plan.Qualifier;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One row per version of a plan and per node of it; one per step, and per word on a promise. */
@Component
class PlanProjection implements Projection {

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Set<String> tables() {
        return Set.of("plan", "plan_commitment", "plan_node", "plan_status");
    }

    /** Since 2 it knows versions, steps and promises. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof PlanEvent fact)) {
            return;
        }
        switch (fact) {
            case PlanRecorded recorded -> recorded(recorded, event, rows);
            case PlanVersioned versioned -> versioned(versioned, event, rows);
            case PlanStatusChanged changed ->
                    rows.insert(
                            "plan_status",
                            Columns.of(event)
                                    .with("id", changed.id())
                                    .with("status", changed.status())
                                    .with("comment", changed.comment())
                                    .with("superseded_by", changed.supersededBy())
                                    .map(),
                            event);
            case CommitmentStatusChanged changed ->
                    rows.insert(
                            "plan_commitment",
                            Columns.of(event)
                                    .with("plan", changed.id())
                                    .with("code", changed.node())
                                    .with("status", changed.status())
                                    .with("comment", changed.comment())
                                    .map(),
                            event);
        }
    }

    private static void recorded(PlanRecorded fact, Recorded event, Rows rows) {
        rows.insert(
                "plan",
                Columns.of(event)
                        .with("id", fact.id())
                        .with("body", Ids.bodyOf(fact.id()))
                        .with("title", fact.title())
                        .with("starts_on", fact.startsOn())
                        .with("ends_on", fact.endsOn())
                        .with("kind", fact.kind())
                        .with("delivery_of", fact.deliveryOf())
                        .with("year", fact.year())
                        .with("version_label", label(fact.version()))
                        .with("reason", null)
                        .map(),
                event);
        if (fact.status() != null) {
            rows.insert(
                    "plan_status",
                    Columns.of(event)
                            .with("id", fact.id())
                            .with("status", fact.status())
                            .with("comment", null)
                            .with("superseded_by", null)
                            .map(),
                    event);
        }
        nodes(fact.id(), fact.nodes(), event, rows);
    }

    private static void versioned(PlanVersioned fact, Recorded event, Rows rows) {
        rows.insert(
                "plan",
                Columns.of(event)
                        .with("id", fact.id())
                        .with("body", Ids.bodyOf(fact.id()))
                        .with("title", fact.title())
                        .with("starts_on", fact.startsOn())
                        .with("ends_on", fact.endsOn())
                        .with("kind", null)
                        .with("delivery_of", null)
                        .with("year", null)
                        .with("version_label", fact.version().label())
                        .with("reason", fact.reason())
                        .map(),
                event);
        nodes(fact.id(), fact.nodes(), event, rows);
    }

    private static void nodes(String plan, List<Node> nodes, Recorded event, Rows rows) {
        for (var i = 0; i < nodes.size(); i++) {
            rows.insert("plan_node", node(plan, nodes.get(i), i, event), event);
        }
    }

    private static Map<String, @Nullable Object> node(
            String plan, Node node, int place, Recorded event) {
        return Columns.of(event)
                .with("plan", plan)
                .with("code", node.code())
                .with("place", place)
                .with("kind", node.kind().label())
                .with("title", node.title())
                .with("parents", node.parents().toArray(String[]::new))
                .with("aliases", digests(node.aliases()))
                .with("lead", label(node.lead()))
                .with("money_amounts", texts(node, money -> money.amount().toPlainString()))
                .with("money_qualifiers", texts(node, money -> code(money.qualifier())))
                .with("money_periods", texts(node, money -> code(money.period())))
                .with("money_funds", texts(node, money -> digest(label(money.fund()))))
                .map();
    }

    private static @Nullable Exhibit label(@Nullable Labelled key) {
        return key == null ? null : key.label();
    }

    private static String[] digests(List<Exhibit> exhibits) {
        return exhibits.stream().map(Exhibit::digest).toArray(String[]::new);
    }

    /** Empty for what is not said: the lists stay as long as each other. */
    private static String[] texts(Node node, Function<Money, String> part) {
        return node.money().stream().map(part).toArray(String[]::new);
    }

    private static String code(@Nullable Qualifier qualifier) {
        return qualifier == null ? "" : qualifier.code();
    }

    private static String code(@Nullable Period period) {
        return period == null ? "" : period.code();
    }

    private static String digest(@Nullable Exhibit exhibit) {
        return requireNonNullElse(exhibit, new Exhibit("", 0, "")).digest();
    }
}
