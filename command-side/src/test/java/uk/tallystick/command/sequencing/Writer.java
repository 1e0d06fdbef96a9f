package uk.tallystick.command.sequencing;

import static java.nio.charset.StandardCharsets.UTF_8;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** One connection that writes to the log as the command side does, a transaction at a time. */
final class Writer implements AutoCloseable {

    private final Connection connection;

    Writer(Database database) throws SQLException {
        connection = TestDatabase.as(database.command(), database);
        connection.setAutoCommit(false);
    }

    /** Writes an exhibit, which gives the transaction its id before it has an event. */
    Writer takeId() throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO log.exhibit VALUES (?, 'a test', 'text/plain', 5, 'words',"
                                + " '')")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.executeUpdate();
        }
        return this;
    }

    /** Appends an event and tells its id. */
    String append(String aggregate, long sequence) throws SQLException {
        return append(aggregate, sequence, "{\"value\":52.0}");
    }

    String append(String aggregate, long sequence, String payload) throws SQLException {
        var eventId = UUID.randomUUID().toString();
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision,
                                               occurred_at, payload, metadata)
                        VALUES (?, 'Test', ?, ?, 'tested', '1', ?, ?, ?)
                        """)) {
            insert.setString(1, eventId);
            insert.setString(2, aggregate);
            insert.setLong(3, sequence);
            insert.setString(4, Instant.now().toString());
            insert.setBytes(5, payload.getBytes(UTF_8));
            insert.setBytes(
                    6,
                    "{\"actor\":\"person:a\",\"correlationId\":\"c\",\"causationId\":\"d\"}"
                            .getBytes(UTF_8));
            insert.executeUpdate();
        }
        return eventId;
    }

    /** Appends as many events of one new aggregate at once. */
    Writer appendMany(String aggregate, int events) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision,
                                               occurred_at, payload, metadata)
                        SELECT ? || n, 'Test', ?, n, 'tested', '1', '2026-01-01T00:00:00Z', '{}', '{}'
                        FROM generate_series(0, ? - 1) n
                        """)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, aggregate);
            insert.setInt(3, events);
            insert.executeUpdate();
        }
        return this;
    }

    /** The sequence that the aggregate's next event has, as far as this transaction can see. */
    long next(String aggregate) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT coalesce(max(sequence), -1) + 1 FROM log.event WHERE aggregate_id ="
                                + " ?")) {
            select.setString(1, aggregate);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The process that serves this connection. */
    int process() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
