package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Sends writes as statements: those in a row that are the same go together. */
final class Statements implements Sink {

    private record Statement(String sql, List<@Nullable Object> values) {}

    private final JdbcTemplate jdbc;

    Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void send(List<Write> writes) {
        var same = new ArrayList<Statement>();
        for (var write : writes) {
            var next = statement(write);
            if (!same.isEmpty() && !same.getFirst().sql().equals(next.sql())) {
                sendSame(same);
                same.clear();
            }
            same.add(next);
        }
        sendSame(same);
    }

    private static Statement statement(Write write) {
        return switch (write) {
            case Write.Insert insert -> insert(insert);
            case Write.Close close -> close(close);
            case Write.Other(var sql, var values) -> new Statement(sql, values);
        };
    }

    private static Statement insert(Write.Insert insert) {
        var names = insert.row().keySet();
        return new Statement(
                "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT ON CONSTRAINT %s_pkey DO UPDATE SET %s"
                        .formatted(
                                insert.table(),
                                String.join(", ", names),
                                names.stream().map(_ -> "?").collect(Collectors.joining(", ")),
                                insert.table(),
                                names.stream()
                                        .map(name -> name + " = excluded." + name)
                                        .collect(Collectors.joining(", "))),
                new ArrayList<>(insert.row().values()));
    }

    private static Statement close(Write.Close close) {
        Collection<@Nullable Object> key = close.key().values();
        var where =
                close.key().keySet().stream()
                        .map(name -> name + " = ?")
                        .collect(Collectors.joining(" AND "));
        var values = new ArrayList<@Nullable Object>(key);
        values.add(close.position());
        values.add(close.position());
        values.add(close.statedOn());
        values.addAll(key);
        values.add(close.position());
        return new Statement(
                """
                WITH gone AS (DELETE FROM %1$s WHERE %2$s AND from_pos = ?)
                UPDATE %1$s SET to_pos = ?, to_stated_on = ? WHERE %2$s AND to_pos IS NULL AND from_pos < ?\
                """
                        .formatted(close.table(), where),
                values);
    }

    private void sendSame(List<Statement> same) {
        if (!same.isEmpty()) {
            jdbc.batchUpdate(same.getFirst().sql(), same, same.size(), Statements::fill);
        }
    }

    private static void fill(PreparedStatement prepared, Statement statement) throws SQLException {
        for (var i = 0; i < statement.values().size(); i++) {
            prepared.setObject(i + 1, statement.values().get(i));
        }
    }
}
