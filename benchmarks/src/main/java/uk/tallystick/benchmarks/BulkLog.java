package uk.tallystick.benchmarks;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import uk.tallystick.database.Database;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.ledger.Disclosure;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Writes to the log what the command side would, under its role, in its format, with the words
 * beside it; only many events at a time. Positions are left to the sequencer.
 */
final class BulkLog implements AutoCloseable {

    /** How many events are one commit. */
    private static final int AT_ONCE = 200;

    private static final String EVENTS =
            "COPY log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision,"
                    + " occurred_at, payload, metadata) FROM STDIN (FORMAT csv)";
    private static final String EXHIBITS =
            "COPY log.exhibit (digest, subject, media_type, length, text, disclosure) FROM STDIN"
                    + " (FORMAT csv)";

    private final LogSerializer serializer = new LogSerializer();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final StringBuilder events = new StringBuilder();
    private final StringBuilder exhibits = new StringBuilder();
    private final SplittableRandom random;
    private final Connection connection;
    private final CopyManager copy;
    private final LongConsumer pace;
    private long written;

    /**
     * A log.
     *
     * @param pace is told how many events there are, and keeps whoever writes them waiting
     */
    BulkLog(Database database, SplittableRandom random, LongConsumer pace) throws SQLException {
        this.random = random;
        this.pace = pace;
        var role = database.command();
        connection = DriverManager.getConnection(database.url(), role.user(), role.password());
        connection.setAutoCommit(false);
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void append(LocalDate day, Fact fact) {
        var payload = serializer.serialize(fact, byte[].class);
        var receipt = new UUID(random.nextLong(), random.nextLong()).toString();
        row(
                events,
                receipt,
                Ids.kindOf(fact.id()),
                fact.id(),
                Integer.toString(sequences.merge(fact.id(), 1, Integer::sum) - 1),
                payload.getType().getName(),
                payload.getType().getRevision(),
                day + "T10:00:00Z",
                bytes(payload.getData()),
                bytes(
                        "{\"actor\":\"person:1\",\"correlationId\":\"c-%1$s\",\"causationId\":\"k-%1$s\"}"
                                .formatted(receipt)
                                .getBytes(StandardCharsets.UTF_8)));
        written++;
        if (written % AT_ONCE == 0) {
            flush();
        }
    }

    Exhibit words(String subject, String text) {
        var salt = new byte[Disclosure.SALT_BYTES];
        random.nextBytes(salt);
        var disclosure = Disclosure.of(salt, "exhibit", "\"" + text + "\"");
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        var exhibit = new Exhibit(disclosure.digest(), length, "text/plain");
        row(
                exhibits,
                exhibit.digest(),
                subject,
                exhibit.mediaType(),
                Integer.toString(length),
                text,
                disclosure.text());
        return exhibit;
    }

    Labelled label(String subject, String text) {
        return new Labelled(Labelled.codeOf(text), words(subject, text));
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static void row(StringBuilder rows, String... values) {
        for (var value : values) {
            rows.append('"').append(value.replace("\"", "\"\"")).append("\",");
        }
        rows.setCharAt(rows.length() - 1, '\n');
    }

    void flush() {
        try {
            send(EXHIBITS, exhibits);
            send(EVENTS, events);
            connection.commit();
            pace.accept(written);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String sql, StringBuilder rows) throws SQLException, IOException {
        if (!rows.isEmpty()) {
            copy.copyIn(sql, new StringReader(rows.toString()));
            rows.setLength(0);
        }
    }

    long written() {
        return written;
    }

    @Override
    public void close() throws SQLException {
        flush();
        connection.close();
    }
}
