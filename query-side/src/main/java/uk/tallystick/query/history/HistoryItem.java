package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One event of a thing.
 *
 * @param type its name on the log
 * @param actor who did it: a person's id or the name of a program; null for readers from outside
 * @param actorName the person's name, or the program's; null once the directory has forgotten it
 * @param causationId the receipt of the event that it came of; null where the reader sees none
 * @param payload as recorded, each exhibit with its text beside it
 * @param before what stood of the fields that it changed, as far as the question's state knows
 * @param after what it changed them to
 * @param statedOn of imported history: the day on which it was stated in public
 * @param statedSource of imported history: where
 */
public record HistoryItem(
        long position,
        Instant recordedAt,
        String type,
        String revision,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String correlationId,
        @Nullable String causationId,
        JsonNode payload,
        Map<String, JsonNode> before,
        Map<String, JsonNode> after,
        @Nullable LocalDate statedOn,
        @Nullable String statedSource) {

    /** A thing as its first events leave it, field by field. */
    public static Map<String, JsonNode> state(List<HistoryItem> events) {
        var state = new LinkedHashMap<String, JsonNode>();
        events.forEach(event -> state.putAll(event.after()));
        return state;
    }
}
