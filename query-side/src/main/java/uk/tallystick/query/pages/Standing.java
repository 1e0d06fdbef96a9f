package uk.tallystick.query.pages;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.history.HistoryItem;
import uk.tallystick.query.replay.Frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a thing that tell a reader something, as a step leaves them. Carried from step to
 * step: each costs what it changed, however long the thing's history is.
 */
final class Standing {

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private Set<String> changed = Set.of();

    static Standing of(Frame frame) {
        var standing = new Standing();
        standing.put(frame.after());
        standing.changed = Set.copyOf(frame.changed());
        return standing;
    }

    /** The next thing that happened to it. */
    Standing then(HistoryItem event) {
        put(event.after());
        changed = event.after().keySet();
        return this;
    }

    private void put(Map<String, JsonNode> said) {
        said.forEach((name, value) -> {
            if (value.isNull()) {
                fields.remove(name);
            } else if (!FieldWords.isKey(name)) {
                fields.put(name, value);
            }
        });
    }

    /** How many fields the step left as they were. */
    long stayed() {
        return fields.size() - changed.stream().filter(fields::containsKey).count();
    }

    /** These fields. */
    List<Map.Entry<String, JsonNode>> same() {
        return fields.entrySet().stream()
                .filter(field -> !changed.contains(field.getKey()))
                .map(Map.Entry::copyOf)
                .toList();
    }
}
