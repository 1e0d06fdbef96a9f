package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import uk.tallystick.events.Code;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Period;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a batch of events writes, kept in order and sent in bulk. A table of a projection has the
 * columns from_pos, to_pos, effective_from, stated_on, to_stated_on and stated_source, and a
 * primary key of what names a fact and from_pos.
 */
public final class Rows {

    private record Write(String sql, List<@Nullable Object> values) {}

    private final List<Write> writes = new ArrayList<>();

    /**
     * Adds a row that is known from this event on, about the day the event is about unless {@code
     * effective_from} is among the columns. A second row of the same key at the same position takes
     * the place of the first.
     */
    public void insert(String table, Map<String, ?> columns, Recorded event) {
        var stated = event.fact().stated();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("from_pos", event.position());
        row.put("effective_from", event.fact().effectiveOn());
        row.put("stated_on", stated == null ? null : stated.on());
        row.put("stated_source", stated == null ? null : stated.source());
        row.putAll(columns);
        var names = row.keySet();
        add(
                "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT ON CONSTRAINT %s_pkey DO UPDATE SET %s"
                        .formatted(
                                table,
                                String.join(", ", names),
                                names.stream().map(_ -> "?").collect(Collectors.joining(", ")),
                                table,
                                names.stream()
                                        .map(name -> name + " = excluded." + name)
                                        .collect(Collectors.joining(", "))),
                row.values());
    }

    /**
     * Ends the rows of a key that stand: they are known until this event. Those that it made itself
     * go.
     */
    public void close(String table, Map<String, ?> key, Recorded event) {
        var stated = event.fact().stated();
        var where =
                key.keySet().stream()
                        .map(name -> name + " = ?")
                        .collect(Collectors.joining(" AND "));
        var values = new ArrayList<@Nullable Object>(key.values());
        values.add(event.position());
        values.add(event.position());
        values.add(stated == null ? null : stated.on());
        values.addAll(key.values());
        values.add(event.position());
        add(
                """
                WITH gone AS (DELETE FROM %1$s WHERE %2$s AND from_pos = ?)
                UPDATE %1$s SET to_pos = ?, to_stated_on = ? WHERE %2$s AND to_pos IS NULL AND from_pos < ?\
                """
                        .formatted(table, where),
                values);
    }

    /** Any other write, where the two above do not say it. */
    public void write(String sql, @Nullable Object... values) {
        add(sql, Arrays.asList(values));
    }

    private void add(String sql, Collection<? extends @Nullable Object> values) {
        var plain = new ArrayList<@Nullable Object>();
        values.forEach(value -> plain.add(plain(value)));
        writes.add(new Write(sql, plain));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Code code -> code.code();
            case Period period -> period.code();
            case Exhibit exhibit -> exhibit.digest();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null, default -> value;
        };
    }

    /** Sends what was kept: statements in a row that are the same go together. */
    void send(JdbcTemplate jdbc) {
        var same = new ArrayList<Write>();
        for (var write : writes) {
            if (!same.isEmpty() && !same.getFirst().sql().equals(write.sql())) {
                send(jdbc, same);
                same.clear();
            }
            same.add(write);
        }
        send(jdbc, same);
        writes.clear();
    }

    private static void send(JdbcTemplate jdbc, List<Write> same) {
        if (!same.isEmpty()) {
            jdbc.batchUpdate(same.getFirst().sql(), same, same.size(), Rows::fill);
        }
    }

    private static void fill(PreparedStatement statement, Write write) throws SQLException {
        for (var i = 0; i < write.values().size(); i++) {
            statement.setObject(i + 1, write.values().get(i));
        }
    }
}
