package uk.tallystick.query.changes;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.history.HistoryItem;

import java.util.List;
import java.util.stream.Stream;

/** The words in which an event says why. */
final class Reason {

    private static final List<String> OF_AN_EVENT =
            List.of("/reason/text", "/reasons/text", "/rationale/text", "/comment/text");

    /** What a measurement says of its figure, among the fields that it changed. */
    private static final List<String> OF_A_FIGURE =
            List.of("commentary.why", "commentary.whatHappened", "comment");

    private Reason() {}

    static @Nullable String of(HistoryItem event) {
        return first(OF_AN_EVENT.stream().map(place -> event.payload().at(place)));
    }

    /** Why a figure is what it is, where the fields of the figure begin so. */
    static @Nullable String of(HistoryItem event, String figure) {
        var said =
                first(
                        OF_A_FIGURE.stream()
                                .flatMap(name ->
                                        Stream.ofNullable(event.after().get(figure + "." + name))));
        return said == null ? of(event) : said;
    }

    private static @Nullable String first(Stream<JsonNode> words) {
        return words.filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
