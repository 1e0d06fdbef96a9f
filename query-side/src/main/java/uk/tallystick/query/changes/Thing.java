package uk.tallystick.query.changes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import uk.tallystick.events.Ids;
import uk.tallystick.query.history.HistoryItem;
import uk.tallystick.query.history.Titles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A thing in two states: the events that each shows of it.
 *
 * @param id of the thing
 */
record Thing(String id, List<HistoryItem> before, List<HistoryItem> after) {

    private static final JsonNode NOTHING = NullNode.getInstance();

    String kind() {
        return Ids.kindOf(id);
    }

    /** The words that name it, as it is called last. */
    @Nullable String name() {
        var now = after.isEmpty() ? HistoryItem.state(before) : HistoryItem.state(after);
        var round = now.get("supplier.label");
        return round != null && now.get("period") instanceof JsonNode period
                ? round.asString("") + ", " + period.asString("")
                : Titles.of(now);
    }

    /** What either state shows and the other does not, or shows otherwise. */
    List<HistoryItem> between() {
        var earlier = before.stream().collect(toMap(HistoryItem::position, identity()));
        var later = after.stream().collect(toMap(HistoryItem::position, identity()));
        var positions = new TreeSet<>(earlier.keySet());
        positions.addAll(later.keySet());
        return positions.stream()
                .filter(position -> !same(earlier.get(position), later.get(position)))
                .map(position -> later.getOrDefault(position, earlier.get(position)))
                .toList();
    }

    private static boolean same(@Nullable HistoryItem one, @Nullable HistoryItem other) {
        return one != null && other != null && one.payload().equals(other.payload());
    }

    /** A value before and after. */
    record Values(JsonNode before, JsonNode after) {}

    /** The fields of which two states differ; the figures of a round are those of its KPIs. */
    Map<String, Values> differences() {
        return differences(HistoryItem.state(before), HistoryItem.state(after));
    }

    static Map<String, Values> differences(
            Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var differences = new LinkedHashMap<String, Values>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !field.startsWith("measurements["))
                .sorted()
                .forEach(field -> {
                    var one = said(before.get(field));
                    var other = said(after.get(field));
                    if (!one.equals(other)) {
                        differences.put(field, new Values(one, other));
                    }
                });
        return differences;
    }

    /** A list of nothing says nothing. */
    private static JsonNode said(@Nullable JsonNode value) {
        return value == null || (value.isArray() && value.isEmpty()) ? NOTHING : value;
    }
}
