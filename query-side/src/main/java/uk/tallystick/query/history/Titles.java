package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What things are called: by their title, name or topic. */
public final class Titles {

    /** Where the words that name a thing stand in the event that brought it into being. */
    private static final List<String> PLACES =
            List.of("/title/text", "/topic/text", "/forum/label/text", "/name/text");

    private Titles() {}

    /** By its first event; null where that gives no name, or the words are removed. */
    public static @Nullable String of(HistoryItem first) {
        return PLACES.stream()
                .map(place -> first.payload().at(place))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }
}
