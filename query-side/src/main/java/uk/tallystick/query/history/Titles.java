package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What things are called: by their title, topic or name. */
public final class Titles {

    /** Where the words that name a thing stand among its fields. */
    private static final List<String> FIELDS =
            List.of("title", "topic", "forum.label", "name", "fileName");

    private Titles() {}

    /** As it was called at first; null where that gives no name, or the words are removed. */
    public static @Nullable String of(HistoryItem first) {
        return of(first.after());
    }

    /** By its fields; null where none names it, or the words are removed. */
    public static @Nullable String of(Map<String, JsonNode> fields) {
        return FIELDS.stream()
                .flatMap(field -> Stream.ofNullable(fields.get(field)))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }
}
