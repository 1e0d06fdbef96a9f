package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends writes with COPY, which row security refuses: for tables that nobody else reads yet. What
 * is neither a row nor an ending is sent in its place among the others.
 */
final class Bulk implements Sink {

    /**
     * A table, as the search path of the connection finds it.
     *
     * @param columns that can be written
     * @param filled those that the database fills where a row does not name them
     */
    private record Table(
            String name,
            List<String> columns,
            Set<String> filled,
            Map<String, String> types,
            Pending pending) {}

    private static final String COLUMNS =
            """
            SELECT a.attname, format_type(a.atttypid, a.atttypmod), coalesce(a.attnum = ANY (p.conkey), false),
                   a.atthasdef OR a.attidentity <> '', a.attgenerated <> ''
            FROM pg_attribute a LEFT JOIN pg_constraint p ON p.conrelid = a.attrelid AND p.contype = 'p'
            WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
            """;

    private final Connection connection;
    private final Map<String, Table> tables = new HashMap<>();
    private final List<Write.Other> same = new ArrayList<>();

    Bulk(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void send(List<Write> writes) {
        try {
            for (var write : writes) {
                switch (write) {
                    case Write.Insert insert -> {
                        sendSame();
                        insert(table(insert.table()), insert.row());
                    }
                    case Write.Close close -> {
                        sendSame();
                        close(table(close.table()), close);
                    }
                    case Write.Other other -> keep(other);
                }
            }
            sendSame();
            sendRows();
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException(
                    "rows could not be written: " + e.getMessage(), e);
        }
    }

    /** What a statement would leave to the database is not known here. */
    private static void insert(Table table, Map<String, @Nullable Object> row) {
        for (var column : row.keySet()) {
            if (!table.columns().contains(column)) {
                throw refused(table, column, "is not there to be written");
            }
        }
        for (var column : table.filled()) {
            if (!row.containsKey(column)) {
                throw refused(
                        table, column, "is filled by the database, and a row does not name it");
            }
        }
        table.pending().insert(row);
    }

    private static IllegalStateException refused(Table table, String column, String why) {
        return new IllegalStateException("%s.%s %s".formatted(table.name(), column, why));
    }

    private void close(Table table, Write.Close close) throws SQLException {
        for (var key : close.key().entrySet()) {
            if (!table.types().containsKey(key.getKey())) {
                throw refused(table, key.getKey(), "is not there to be looked for");
            }
            if (key.getValue() == null) {
                return;
            }
        }
        if (table.pending().endsByOtherColumns(close)) {
            sendEndings(table);
        }
        table.pending().close(close);
    }

    private void keep(Write.Other other) throws SQLException, IOException {
        if (!same.isEmpty() && !same.getFirst().sql().equals(other.sql())) {
            sendSame();
        }
        if (same.isEmpty()) {
            sendRows();
        }
        same.add(other);
    }

    private void sendSame() throws SQLException {
        if (same.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(same.getFirst().sql())) {
            for (var other : same) {
                for (var i = 0; i < other.values().size(); i++) {
                    statement.setObject(i + 1, other.values().get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        same.clear();
    }

    private void sendRows() throws SQLException, IOException {
        for (var table : tables.values()) {
            sendEndings(table);
            var rows = table.pending().rows();
            if (!rows.isEmpty()) {
                copy(table);
            }
            table.pending().forget();
        }
    }

    private void copy(Table table) throws SQLException, IOException {
        var text = new CopyText(table.columns());
        try {
            table.pending().rows().forEach(row -> text.row(row.values(table.columns())));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(table.name() + "." + e.getMessage(), e);
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY %s (%s) FROM STDIN"
                                .formatted(table.name(), String.join(", ", table.columns())),
                        new StringReader(text.toString()));
    }

    private void sendEndings(Table table) throws SQLException {
        var endings = table.pending().endings();
        if (endings.isEmpty()) {
            return;
        }
        var key = table.pending().keyOfEndings();
        var sql =
                """
                UPDATE %s stood SET to_pos = ending.to_pos, to_stated_on = ending.stated_on
                FROM unnest(?::bigint[], ?::date[]%s) ending (to_pos, stated_on%s)
                WHERE stood.to_pos IS NULL AND stood.from_pos < ending.to_pos%s\
                """
                        .formatted(
                                table.name(),
                                each(key, i -> ", ?::" + table.types().get(key.get(i)) + "[]"),
                                each(key, i -> ", k" + i),
                                each(key, i -> " AND stood." + key.get(i) + " = ending.k" + i));
        var closes = List.copyOf(endings);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", closes.stream().map(Write.Close::position).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "date", closes.stream().map(Write.Close::statedOn).toArray()));
            for (var i = 0; i < key.size(); i++) {
                var column = key.get(i);
                statement.setArray(
                        3 + i,
                        connection.createArrayOf(
                                String.valueOf(table.types().get(column)),
                                closes.stream().map(close -> close.key().get(column)).toArray()));
            }
            statement.executeUpdate();
        }
        table.pending().forgetEndings();
    }

    private static String each(List<String> key, IntFunction<String> part) {
        return IntStream.range(0, key.size()).mapToObj(part).collect(Collectors.joining());
    }

    private Table table(String name) throws SQLException {
        var known = tables.get(name);
        if (known == null) {
            known = read(name);
            tables.put(name, known);
        }
        return known;
    }

    private Table read(String name) throws SQLException {
        var columns = new ArrayList<String>();
        var filled = new HashSet<String>();
        var types = new HashMap<String, String>();
        var primaryKey = new ArrayList<String>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, name);
            var found = statement.executeQuery();
            while (found.next()) {
                var column = found.getString(1);
                types.put(column, found.getString(2));
                if (found.getBoolean(3)) {
                    primaryKey.add(column);
                }
                if (!found.getBoolean(5)) {
                    columns.add(column);
                    if (found.getBoolean(4)) {
                        filled.add(column);
                    }
                }
            }
        }
        if (!primaryKey.contains("from_pos")) {
            throw new IllegalStateException(
                    name
                            + " has no primary key with from_pos in it: what is stored already"
                            + " would not be replaced");
        }
        return new Table(name, columns, filled, types, new Pending(name, primaryKey));
    }
}
