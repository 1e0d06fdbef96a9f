package uk.tallystick.query.history;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;
import java.util.function.Consumer;

/** The exhibits that an event's JSON names. */
final class Exhibits {

    private static final Set<String> FIELDS = Set.of("digest", "length", "mediaType");

    private Exhibits() {}

    static boolean is(JsonNode node) {
        return node.isObject() && FIELDS.equals(Set.copyOf(node.propertyNames()));
    }

    static String digest(JsonNode exhibit) {
        return exhibit.path("digest").asString();
    }

    static void visit(JsonNode node, Consumer<ObjectNode> seen) {
        if (is(node)) {
            seen.accept((ObjectNode) node);
        } else {
            node.forEach(child -> visit(child, seen));
        }
    }
}
