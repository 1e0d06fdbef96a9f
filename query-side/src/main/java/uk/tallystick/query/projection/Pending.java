package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of one table that a batch has begun and not yet sent, and the endings of rows that were
 * stored before it: what a batch both begins and ends is written once.
 */
final class Pending {

    private final List<String> primaryKey;
    private final Map<List<@Nullable Object>, Map<String, @Nullable Object>> rows =
            new LinkedHashMap<>();

    /** By the columns that endings name: the pending rows of each key. */
    private final Map<
                    List<String>, Map<List<@Nullable Object>, List<Map<String, @Nullable Object>>>>
            byKey = new HashMap<>();

    /** Of each key the first ending, for no later one finds anything stored. */
    private final Map<List<@Nullable Object>, Write.Close> endings = new LinkedHashMap<>();

    private List<String> keyOfEndings = List.of();

    Pending(List<String> primaryKey) {
        this.primaryKey = primaryKey;
    }

    void insert(Map<String, @Nullable Object> row) {
        var key = values(row, primaryKey);
        var merged = new HashMap<String, @Nullable Object>(rows.getOrDefault(key, Map.of()));
        merged.putAll(row);
        rows.put(key, merged);
        byKey.forEach((columns, index) -> add(index, columns, merged));
    }

    /** Whether the endings kept are of other columns: they have to be sent before this one. */
    boolean endsByOtherColumns(Write.Close close) {
        return !endings.isEmpty() && !keyOfEndings.equals(columns(close));
    }

    void close(Write.Close close) {
        var columns = columns(close);
        var key = new ArrayList<@Nullable Object>(close.key().values());
        for (var row : index(columns).getOrDefault(key, List.of())) {
            var at = values(row, primaryKey);
            if (rows.get(at) != row) {
                continue;
            }
            if (row.get("from_pos") instanceof Long from && from == close.position()) {
                rows.remove(at);
            } else if (row.get("to_pos") == null) {
                row.put("to_pos", close.position());
                row.put("to_stated_on", close.statedOn());
            }
        }
        keyOfEndings = columns;
        endings.putIfAbsent(key, close);
    }

    private static List<String> columns(Write.Close close) {
        return List.copyOf(close.key().keySet());
    }

    private Map<List<@Nullable Object>, List<Map<String, @Nullable Object>>> index(
            List<String> columns) {
        return byKey.computeIfAbsent(
                columns,
                _ -> {
                    var index =
                            new HashMap<
                                    List<@Nullable Object>, List<Map<String, @Nullable Object>>>();
                    rows.values().forEach(row -> add(index, columns, row));
                    return index;
                });
    }

    private static void add(
            Map<List<@Nullable Object>, List<Map<String, @Nullable Object>>> index,
            List<String> columns,
            Map<String, @Nullable Object> row) {
        index.computeIfAbsent(values(row, columns), _ -> new ArrayList<>()).add(row);
    }

    private static List<@Nullable Object> values(
            Map<String, @Nullable Object> row, List<String> columns) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> values.add(row.get(column)));
        return values;
    }

    Collection<Map<String, @Nullable Object>> rows() {
        return rows.values();
    }

    List<String> keyOfEndings() {
        return keyOfEndings;
    }

    Map<List<@Nullable Object>, Write.Close> endings() {
        return endings;
    }

    void forgetEndings() {
        endings.clear();
    }

    void forget() {
        rows.clear();
        byKey.clear();
        forgetEndings();
    }
}
