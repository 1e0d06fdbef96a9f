package uk.tallystick.query.history;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The other things that events of a body's thing name: who may not know of one is not told that it
 * was named. Of a KPI that everybody may know of before it is in force, the code is told.
 */
final class References {

    /** What fields name by code. {@code thing} names anything, by id. */
    private static final Map<String, String> KINDS =
            Map.of(
                    "kpi", "kpi",
                    "kpis", "kpi",
                    "actions", "action",
                    "into", "action",
                    "by", "decision",
                    "atMeeting", "meeting",
                    "supersededBy", "plan",
                    "deliveryOf", "plan",
                    "deliveryPlan", "plan");

    /** What is left of an event that is about nothing else. */
    private static final List<String> LEFT = List.of("id", "effectiveOn", "stated");

    private final String body;

    private References(String body) {
        this.body = body;
    }

    static void hide(String body, List<Logged> events, View view) {
        var references = new References(body);
        var named = new LinkedHashSet<String>();
        events.forEach(event ->
                references.without(
                        event.payload(),
                        other -> {
                            named.add(other);
                            return false;
                        }));
        if (named.isEmpty()) {
            return;
        }
        var hidden = hidden(named, view);
        for (var event : events) {
            if (references.without(event.payload(), hidden::contains)) {
                event.payload().retain(LEFT);
            }
        }
    }

    private static Set<String> hidden(Set<String> named, View view) {
        return Set.copyOf(
                view.sql(
                                """
                                SELECT n.id FROM unnest(:named) n (id)
                                WHERE NOT EXISTS (SELECT FROM record r WHERE r.id = n.id)
                                  AND (n.id NOT LIKE 'kpi:%' OR EXISTS (
                                      SELECT FROM visibility v WHERE v.subject = n.id AND v.level = 'restricted' AND v.to_pos IS NULL))
                                """)
                        .param("named", named.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Takes out what names a hidden thing; whether the object itself is about one. */
    private boolean without(ObjectNode object, Predicate<String> hidden) {
        var about = false;
        for (var name : List.copyOf(object.propertyNames())) {
            var value = object.path(name);
            if (value.isString() && hides(name, value.asString(), hidden)) {
                about |= name.equals("kpi");
                object.remove(name);
            } else if (value instanceof ObjectNode inner && without(inner, hidden)) {
                about |= name.equals("figure");
                object.remove(name);
            } else if (value instanceof ArrayNode array) {
                array.removeIf(element -> hides(name, element, hidden));
            }
        }
        return about;
    }

    private boolean hides(String name, JsonNode element, Predicate<String> hidden) {
        return element instanceof ObjectNode inner
                ? without(inner, hidden)
                : element.isString() && hides(name, element.asString(), hidden);
    }

    private boolean hides(String name, String value, Predicate<String> hidden) {
        if (name.equals("thing")) {
            return hidden.test(value);
        }
        var kind = KINDS.get(name);
        return kind != null && hidden.test(Ids.of(kind, body, value));
    }
}
