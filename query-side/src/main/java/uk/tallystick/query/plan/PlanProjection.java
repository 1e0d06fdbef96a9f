package uk.tallystick.query.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row per plan as recorded, and one per node of it. */
@Component
class PlanProjection implements Projection {

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof PlanEvent fact)) {
            return;
        }
        switch (fact) {
            case PlanRecorded recorded -> plan(recorded, event, rows);
            default -> {}
        }
    }

    private static void plan(PlanRecorded fact, Recorded event, Rows rows) {
        rows.insert("plan", plan(fact), event);
        for (var i = 0; i < fact.nodes().size(); i++) {
            rows.insert("plan_node", node(fact, fact.nodes().get(i), i), event);
        }
    }

    private static Map<String, @Nullable Object> plan(PlanRecorded fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("body", Ids.bodyOf(fact.id()));
        row.put("title", fact.title());
        row.put("starts_on", fact.startsOn());
        row.put("ends_on", fact.endsOn());
        row.put("status", fact.status());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }

    private static Map<String, Object> node(PlanRecorded plan, Node node, int place) {
        return Map.of(
                "plan", plan.id(),
                "code", node.code(),
                "place", place,
                "kind", node.kind().label(),
                "title", node.title(),
                "parents", node.parents().toArray(String[]::new),
                "aliases", digests(node.aliases()));
    }

    private static String[] digests(List<Exhibit> exhibits) {
        return exhibits.stream().map(Exhibit::digest).toArray(String[]::new);
    }
}
