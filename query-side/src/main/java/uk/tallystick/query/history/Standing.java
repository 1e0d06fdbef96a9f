package uk.tallystick.query.history;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands of a thing after some of its events, field by field; a null is nothing. */
public final class Standing {

    private Standing() {}

    /** What these events, the first of the thing's, leave of it. */
    public static Map<String, JsonNode> after(List<HistoryItem> events) {
        var fields = new LinkedHashMap<String, JsonNode>();
        events.forEach(event -> fields.putAll(event.after()));
        fields.values().removeIf(JsonNode::isNull);
        return fields;
    }
}
