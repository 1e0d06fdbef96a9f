package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import uk.tallystick.query.history.HistoryItem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An event in plain words.
 *
 * @param what such as "Action status changed"
 * @param by who recorded it
 * @param raw the event as recorded
 */
record Happened(
        String what,
        Instant recordedAt,
        String by,
        List<Change> changes,
        @Nullable LocalDate statedOn,
        @Nullable String statedSource,
        @Nullable LocalDate effectiveOn,
        long position,
        String raw) {

    /** A field of the thing, and its value before and after; empty where it had none. */
    record Change(String field, String before, String after) {

        /** What it was, in a word. */
        public String how() {
            return before.isEmpty() ? "New" : after.isEmpty() ? "Gone" : "Changed";
        }
    }

    static Happened of(HistoryItem item) {
        return new Happened(
                what(item.type()),
                item.recordedAt(),
                by(item.actor(), item.actorName()),
                changes(item.before(), item.after()),
                item.statedOn(),
                item.statedSource(),
                item.payload().has("effectiveOn")
                        ? LocalDate.parse(item.payload().path("effectiveOn").asString())
                        : null,
                item.position(),
                item.payload().toPrettyString());
    }

    static String what(String type) {
        return InWords.capital(type.replace('-', ' ').replace("kpi", "KPI"));
    }

    /** People are for those within the body; for everybody else it was the office that did it. */
    static String by(@Nullable String actor, @Nullable String name) {
        if (actor == null) {
            return "the office";
        }
        if (name == null) {
            return "a person since erased";
        }
        return name.startsWith("system:") ? "Tallystick itself" : name;
    }

    private static List<Change> changes(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        return after.entrySet().stream()
                .filter(field -> !FieldWords.isKey(field.getKey()))
                .map(field ->
                        new Change(
                                FieldWords.name(field.getKey()),
                                FieldWords.value(
                                        field.getKey(),
                                        before.getOrDefault(
                                                field.getKey(), NullNode.getInstance())),
                                FieldWords.value(field.getKey(), field.getValue())))
                .filter(change -> !change.before().isEmpty() || !change.after().isEmpty())
                .toList();
    }
}
