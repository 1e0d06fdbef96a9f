package uk.tallystick.query.history;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** A thing as its events so far leave it, field by field. */
final class Fold {

    private static final JsonNode NOTHING = NullNode.getInstance();

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    /** What a change replaced, and by what. */
    record Change(Map<String, JsonNode> before, Map<String, JsonNode> after) {}

    Change apply(Map<String, JsonNode> said) {
        var change = new Change(new LinkedHashMap<>(), new LinkedHashMap<>());
        said.forEach((name, value) -> {
            var stood = fields.getOrDefault(name, NOTHING);
            if (!stood.equals(value)) {
                change.before().put(name, stood);
                change.after().put(name, value);
                fields.put(name, value);
            }
        });
        return change;
    }
}
