package uk.tallystick.query;

import org.jspecify.annotations.Nullable;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.ledger.Disclosure;
import uk.tallystick.ledger.LedgerEntry;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes to the log as the command side and its sequencer would, at the instants of a test's clock.
 */
public final class TestLog {

    /** What was written: its place in the ledger and the receipts of its events. */
    public record Commit(long first, long last, List<String> receipts) {
        public String receipt() {
            return receipts.getLast();
        }
    }

    private static final LogSerializer SERIALIZER = new LogSerializer();

    private final Database database;
    private final Clock clock;
    private final Map<String, Long> sequences = new HashMap<>();
    private @Nullable Connection open;
    private String actor = "local";

    public TestLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private @Nullable String cause;

    /** Whoever does what is recorded from now on. */
    public void actor(String id) {
        actor = id;
    }

    /** The same, because of an event before it. */
    public Commit appendBecause(Commit of, Fact... facts) {
        cause = of.receipt();
        try {
            return append(facts);
        } finally {
            cause = null;
        }
    }

    /** Records these facts in one commit, and gives them their positions. */
    public Commit append(Fact... facts) {
        var receipts = appendUnsequenced(facts);
        return sequence(receipts);
    }

    /** Records these facts in one commit; nobody has given them positions yet. */
    public List<String> appendUnsequenced(Fact... facts) {
        return inTransaction(connection -> {
            var receipts = new ArrayList<String>();
            for (var fact : facts) {
                receipts.add(insert(connection, fact));
            }
            return receipts;
        });
    }

    /** A body to record things of. */
    public Commit body(String slug) {
        return append(
                new BodyRegistered(
                        Ids.body(slug),
                        words(slug, "Office of " + slug),
                        BodyKind.POLICE_AND_CRIME_COMMISSIONER,
                        null,
                        LocalDate.of(2012, 11, 22),
                        null));
    }

    private String insert(Connection connection, Fact fact) throws SQLException {
        var payload = SERIALIZER.serialize(fact, byte[].class);
        return insert(
                connection,
                fact.id(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData());
    }

    private String insert(
            Connection connection, String id, String type, String revision, byte[] payload)
            throws SQLException {
        var receipt = UUID.randomUUID().toString();
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision, occurred_at,
                                               payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)) {
            statement.setString(1, receipt);
            statement.setString(2, Ids.kindOf(id));
            statement.setString(3, id);
            statement.setLong(4, sequences.merge(id, 1L, Long::sum) - 1);
            statement.setString(5, type);
            statement.setString(6, revision);
            statement.setString(7, clock.instant().toString());
            statement.setBytes(8, payload);
            statement.setBytes(
                    9,
                    "{\"actor\":\"%2$s\",\"correlationId\":\"c-%1$s\",\"causationId\":\"%3$s\"}"
                            .formatted(receipt, actor, cause == null ? "k-" + receipt : cause)
                            .getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
        return receipt;
    }

    /** An event that no program knows, in a commit of its own. */
    public Commit appendRaw(String id, String type, String payload) {
        return sequence(
                inTransaction(connection ->
                        List.of(
                                insert(
                                        connection,
                                        id,
                                        type,
                                        "1",
                                        payload.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Gives the next positions to the events of one commit. */
    public Commit sequence(List<String> receipts) {
        var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return inTransaction(connection -> {
            var head = number(connection, "SELECT position FROM log.ledger_head FOR UPDATE");
            var last = head + receipts.size();
            for (var i = 0; i < receipts.size(); i++) {
                entry(connection, receipts.get(i), head + 1 + i, head + 1, last, recordedAt);
            }
            execute(
                    connection,
                    "UPDATE log.ledger_head SET position = "
                            + last
                            + ", recorded_at = '"
                            + recordedAt
                            + "'");
            execute(connection, "SELECT pg_notify('tallystick_ledger', '" + last + "')");
            return new Commit(head + 1, last, receipts);
        });
    }

    /** Says that nothing later gets an instant at or before this one. */
    public void floor(Instant instant) {
        inTransaction(connection -> {
            execute(connection, "UPDATE log.ledger_head SET floor = '" + instant + "'");
            return true;
        });
    }

    private static void entry(
            Connection connection,
            String receipt,
            long position,
            long first,
            long last,
            Instant recordedAt)
            throws SQLException {
        var disclosure = Disclosure.of(new byte[Disclosure.SALT_BYTES], "event", "{}");
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO log.ledger_entry (position, global_index, recorded_at, commit_first, commit_last, sd, entry)
                        SELECT ?, global_index, ?, ?, ?, ?, ? FROM log.event WHERE event_id = ?\
                        """)) {
            statement.setLong(1, position);
            statement.setTimestamp(2, Timestamp.from(recordedAt));
            statement.setLong(3, first);
            statement.setLong(4, last);
            statement.setString(5, disclosure.digest());
            statement.setString(6, new LedgerEntry(recordedAt, disclosure.digest()).text());
            statement.setString(7, receipt);
            statement.executeUpdate();
        }
    }

    /** Stores a text beside the log. */
    public Exhibit words(String subject, String text) {
        var salt =
                UUID.randomUUID().toString().substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        var disclosure = Disclosure.of(salt, "exhibit", "\"" + text.replace("\"", "'") + "\"");
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        inTransaction(connection -> {
            try (var statement =
                    connection.prepareStatement(
                            "INSERT INTO log.exhibit VALUES (?, ?, 'text/plain', ?, ?, ?)")) {
                statement.setString(1, disclosure.digest());
                statement.setString(2, subject);
                statement.setInt(3, length);
                statement.setString(4, text);
                statement.setString(5, disclosure.text());
                return statement.executeUpdate();
            }
        });
        return new Exhibit(disclosure.digest(), length, "text/plain");
    }

    /** Stores a file beside the log. */
    public Exhibit file(String subject, String mediaType, byte[] content) {
        var salt =
                UUID.randomUUID().toString().substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        var disclosure = Disclosure.of(salt, "exhibit", "{}");
        inTransaction(connection -> {
            try (var statement =
                    connection.prepareStatement(
                            "INSERT INTO log.exhibit (digest, subject, media_type, length, content,"
                                    + " disclosure) VALUES (?, ?, ?, ?, ?, ?)")) {
                statement.setString(1, disclosure.digest());
                statement.setString(2, subject);
                statement.setString(3, mediaType);
                statement.setInt(4, content.length);
                statement.setBytes(5, content);
                statement.setString(6, disclosure.text());
                return statement.executeUpdate();
            }
        });
        return new Exhibit(disclosure.digest(), content.length, mediaType);
    }

    /** A key made of a text, and the text. */
    public Labelled label(String subject, String text) {
        return new Labelled(Labelled.codeOf(text), words(subject, text));
    }

    private interface Writing<T> {
        T write(Connection connection) throws SQLException;
    }

    private synchronized <T> T inTransaction(Writing<T> writing) {
        try {
            var connection = connection();
            var written = writing.write(connection);
            connection.commit();
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all, open as long as the test's database. */
    private Connection connection() throws SQLException {
        if (open == null) {
            open = TestDatabase.as(database.command(), database);
            open.setAutoCommit(false);
        }
        return open;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
