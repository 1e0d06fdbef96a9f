package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    /** The values of some columns, in their order. */
    private record Key(List<@Nullable Object> values) {}

    /** A row, by column. */
    static final class Row {

        private final Map<String, @Nullable Object> values = new HashMap<>();

        List<@Nullable Object> values(List<String> columns) {
            var found = new ArrayList<@Nullable Object>(columns.size());
            columns.forEach(column -> found.add(values.get(column)));
            return found;
        }
    }

    private final String table;
    private final List<String> primaryKey;
    private final Map<Key, Row> rows = new LinkedHashMap<>();

    /** By the columns that endings name: the pending rows of each key. */
    private final Map<List<String>, Map<Key, List<Row>>> byKey = new HashMap<>();

    /** Of each key the first ending, for no later one finds anything stored. */
    private final Map<Key, Write.Close> endings = new LinkedHashMap<>();

    private List<String> keyOfEndings = List.of();

    Pending(String table, List<String> primaryKey) {
        this.table = table;
        this.primaryKey = primaryKey;
    }

    void insert(Map<String, @Nullable Object> values) {
        var row = new Row();
        row.values.putAll(values);
        var key = key(primaryKey, row.values(primaryKey));
        var replaced = rows.get(key);
        if (replaced != null) {
            // What a row says to be null replaces what the other said, as in a statement.
            replaced.values.forEach((column, value) -> {
                if (!values.containsKey(column)) {
                    row.values.put(column, value);
                }
            });
        }
        rows.put(key, row);
        byKey.forEach((columns, index) -> add(index, columns, row));
    }

    /** What PostgreSQL holds for equal is equal here. */
    private Key key(List<String> columns, List<@Nullable Object> values) {
        var plain = new ArrayList<@Nullable Object>(values.size());
        for (var i = 0; i < values.size(); i++) {
            plain.add(
                    switch (values.get(i)) {
                        case Integer number -> plain(BigDecimal.valueOf(number));
                        case Short number -> plain(BigDecimal.valueOf(number));
                        case BigDecimal number -> plain(number);
                        case OffsetDateTime time -> time.toInstant();
                        case null -> null;
                        case String known -> known;
                        case Long known -> known;
                        case Boolean known -> known;
                        case LocalDate known -> known;
                        case Object other ->
                                throw new IllegalStateException(
                                        "%s.%s is part of a key and of %s, which cannot be compared"
                                                .formatted(
                                                        table, columns.get(i), other.getClass()));
                    });
        }
        return new Key(plain);
    }

    private static Object plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() < 19
                ? (Object) plain.longValueExact()
                : plain;
    }

    /** Whether the endings kept are of other columns: they have to be sent before this one. */
    boolean endsByOtherColumns(Write.Close close) {
        return !endings.isEmpty() && !keyOfEndings.equals(columns(close));
    }

    void close(Write.Close close) {
        var columns = columns(close);
        var key = key(columns, new ArrayList<>(close.key().values()));
        for (var row : index(columns).getOrDefault(key, List.of())) {
            var at = key(primaryKey, row.values(primaryKey));
            if (rows.get(at) != row) {
                continue;
            }
            if (row.values.get("from_pos") instanceof Long from && from == close.position()) {
                rows.remove(at);
            } else if (row.values.get("to_pos") == null) {
                row.values.put("to_pos", close.position());
                row.values.put("to_stated_on", close.statedOn());
            }
        }
        keyOfEndings = columns;
        endings.putIfAbsent(key, close);
    }

    private static List<String> columns(Write.Close close) {
        return List.copyOf(close.key().keySet());
    }

    private Map<Key, List<Row>> index(List<String> columns) {
        var known = byKey.get(columns);
        if (known != null) {
            return known;
        }
        var index = new HashMap<Key, List<Row>>();
        rows.values().forEach(row -> add(index, columns, row));
        byKey.put(columns, index);
        return index;
    }

    private void add(Map<Key, List<Row>> index, List<String> columns, Row row) {
        index.computeIfAbsent(key(columns, row.values(columns)), _ -> new ArrayList<>()).add(row);
    }

    Collection<Row> rows() {
        return rows.values();
    }

    List<String> keyOfEndings() {
        return keyOfEndings;
    }

    Collection<Write.Close> endings() {
        return endings.values();
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
