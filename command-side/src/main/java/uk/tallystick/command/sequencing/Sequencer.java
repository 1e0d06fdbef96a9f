package uk.tallystick.command.sequencing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.ledger.Disclosure;
import uk.tallystick.ledger.LedgerEntry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Gives committed events their positions, a batch a transaction. Any instance may do it; the lock
 * on the head's row lets one at a time. Not for several threads.
 *
 * <p>A commit is taken only if each of its events stands before the first event whose transaction a
 * snapshot might not yet see as finished. Events of an aggregate are appended one after another has
 * committed, so in {@code global_index} order no event overtakes its predecessor; taking every
 * finished transaction instead would let one that got its id early, and appended late, overtake one
 * that holds the horizon.
 */
final class Sequencer {

    /** What one look at the log came to. */
    enum Outcome {
        /** Events got positions; there may be more. */
        SEQUENCED,
        /** Events wait for a transaction that is still open. */
        WAITING,
        /** There is nothing to do. */
        IDLE,
        /** Another instance is at it. */
        ELSEWHERE
    }

    /** A transaction's events stay together, so a batch may be larger by one transaction. */
    private static final int BATCH = 1_000;

    /** How many events are in this program's memory at a time, for some are large. */
    private static final int AT_ONCE = 100;

    /**
     * How far the database's clock may be ahead of this program's before nothing is dated by it.
     */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String HEAD =
            """
            SELECT position, recorded_at, floor, low_xid::text, adopted_index, clock_timestamp() AS now
            FROM log.ledger_head FOR UPDATE SKIP LOCKED
            """;

    // One statement, so one snapshot: the rows and the horizon belong together.
    private static final String BATCH_OF_COMMITS =
            """
            WITH horizon AS MATERIALIZED (
                SELECT CASE WHEN ? THEN '18446744073709551615'::xid8 ELSE pg_snapshot_xmin(pg_current_snapshot()) END
                       AS xmin),
            waiting AS MATERIALIZED (
                SELECT e.global_index, e.xact_id FROM log.event e
                WHERE e.xact_id >= ?::xid8 AND e.global_index > ?
                  AND NOT EXISTS (SELECT FROM log.ledger_entry l WHERE l.global_index = e.global_index)),
            stop AS (
                SELECT min(global_index) AS at FROM waiting, horizon WHERE xact_id >= xmin),
            finished AS (
                SELECT xact_id, max(global_index) AS last_index, count(*) AS size FROM waiting GROUP BY xact_id
                HAVING max(global_index) < coalesce((SELECT at FROM stop), 9223372036854775807)),
            batch AS MATERIALIZED (
                SELECT * FROM (SELECT xact_id, last_index, size,
                                      sum(size) OVER (ORDER BY last_index) - size AS before FROM finished) f
                WHERE before < ?),
            left_over AS (
                SELECT xact_id FROM waiting w
                WHERE NOT EXISTS (SELECT FROM batch b WHERE b.xact_id = w.xact_id)
                ORDER BY xact_id LIMIT 1)
            SELECT (SELECT xmin::text FROM horizon) AS xmin, (SELECT xact_id::text FROM left_over) AS left_over,
                   b.size, b.last_index, e.*
            FROM horizon LEFT JOIN batch b ON true LEFT JOIN log.event e
                 ON e.xact_id = b.xact_id AND e.global_index IN (SELECT global_index FROM waiting)
            ORDER BY b.last_index, e.global_index
            """;

    private static final String ENTRY =
            """
            INSERT INTO log.ledger_entry (position, global_index, recorded_at, commit_first, commit_last, sd, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * A sequencer.
     *
     * @param connection its own, as the command role, not in auto-commit
     * @param clock against which the database's clock is checked
     * @param random for salts
     */
    Sequencer(Connection connection, Clock clock, RandomGenerator random) {
        this.connection = connection;
        this.clock = clock;
        this.random = random;
    }

    /** Sequences what may be sequenced now, up to a batch. */
    Outcome sequence() throws SQLException {
        return inTransaction(() -> {
            var head = head(HEAD);
            return head == null ? Outcome.ELSEWHERE : sequence(head, false);
        });
    }

    /**
     * Sequences the remainder of a log that was restored into this cluster, whose transaction ids
     * mean nothing here. To be called before this program writes.
     */
    void adoptRestoredLog() throws SQLException {
        inTransaction(() -> {
            var head = head(HEAD.replace("SKIP LOCKED", ""));
            if (head != null && isForeign()) {
                while (sequence(head, true) == Outcome.SEQUENCED) {
                    head = head(HEAD);
                    if (head == null) {
                        throw new IllegalStateException("the head's row is gone");
                    }
                }
                execute(
                        "UPDATE log.ledger_head SET low_xid = '0', adopted_index = coalesce((SELECT"
                                + " max(global_index) FROM log.event), 0), cluster = (SELECT"
                                + " system_identifier FROM pg_control_system())");
            }
            return Outcome.IDLE;
        });
    }

    /**
     * Says that nothing later gets an instant at or before now, so that answers about the past are
     * final.
     */
    void raiseFloor() throws SQLException {
        inTransaction(() -> {
            var head = head(HEAD);
            if (head != null) {
                checkClock(head.now());
                raiseFloor(head.now());
            }
            return Outcome.IDLE;
        });
    }

    private void raiseFloor(Instant now) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE log.ledger_head SET floor = greatest(floor, ?)")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.executeUpdate();
        }
    }

    private Outcome sequence(Head head, boolean everything) throws SQLException {
        checkClock(head.now());
        try (var select = connection.prepareStatement(BATCH_OF_COMMITS)) {
            select.setBoolean(1, everything);
            select.setString(2, everything ? "0" : head.lowXid());
            select.setLong(3, head.adoptedIndex());
            select.setInt(4, BATCH);
            select.setFetchSize(AT_ONCE);
            try (var rows = select.executeQuery()) {
                return sequence(head, rows);
            }
        }
    }

    private Outcome sequence(Head head, ResultSet rows) throws SQLException {
        rows.next();
        var horizon = rows.getString("xmin");
        var leftOver = rows.getString("left_over");
        if (rows.getObject("global_index") == null) {
            return leftOver == null ? Outcome.IDLE : Outcome.WAITING;
        }
        var recordedAt = head.nextInstant();
        var position = head.position();
        var commitLast = position;
        var commitFirst = position;
        try (var entry = connection.prepareStatement(ENTRY);
                var disclosures =
                        connection.prepareStatement(
                                "INSERT INTO log.event_disclosure (position, disclosure) VALUES (?,"
                                        + " ?)")) {
            do {
                if (position == commitLast) {
                    commitFirst = position + 1;
                    commitLast = position + rows.getLong("size");
                }
                position++;
                var disclosure = disclose(rows);
                addEntry(
                        entry,
                        rows,
                        position,
                        commitFirst,
                        commitLast,
                        new LedgerEntry(recordedAt, disclosure.digest()));
                disclosures.setLong(1, position);
                disclosures.setString(2, disclosure.text());
                disclosures.addBatch();
                if (position % AT_ONCE == 0) {
                    entry.executeBatch();
                    disclosures.executeBatch();
                }
            } while (rows.next());
            entry.executeBatch();
            disclosures.executeBatch();
        }
        moveHead(position, recordedAt, leftOver, horizon);
        return Outcome.SEQUENCED;
    }

    private static void addEntry(
            PreparedStatement insert,
            ResultSet event,
            long position,
            long commitFirst,
            long commitLast,
            LedgerEntry entry)
            throws SQLException {
        insert.setLong(1, position);
        insert.setLong(2, event.getLong("global_index"));
        insert.setTimestamp(3, Timestamp.from(entry.recordedAt()));
        insert.setLong(4, commitFirst);
        insert.setLong(5, commitLast);
        insert.setString(6, entry.sd());
        insert.setString(7, entry.text());
        insert.addBatch();
    }

    private Disclosure disclose(ResultSet event) throws SQLException {
        var salt = new byte[Disclosure.SALT_BYTES];
        random.nextBytes(salt);
        return Disclosure.of(salt, "event", EventJson.of(event));
    }

    private void moveHead(
            long position, Instant recordedAt, @Nullable String leftOver, String horizon)
            throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        UPDATE log.ledger_head
                        SET position = ?, recorded_at = ?, floor = ?, low_xid = least(?::xid8, ?::xid8)
                        """)) {
            update.setLong(1, position);
            update.setTimestamp(2, Timestamp.from(recordedAt));
            update.setTimestamp(3, Timestamp.from(recordedAt));
            update.setString(4, leftOver == null ? horizon : leftOver);
            update.setString(5, horizon);
            update.executeUpdate();
        }
        try (var notify = connection.prepareStatement("SELECT pg_notify('tallystick_ledger', ?)")) {
            notify.setString(1, Long.toString(position));
            notify.execute();
        }
    }

    /**
     * A clock that jumped far ahead would date all that follows wrongly, for recordedAt never runs
     * backwards.
     */
    private void checkClock(Instant databaseNow) {
        var here = clock.instant();
        if (databaseNow.isAfter(here.plus(TOLERANCE))) {
            throw new IllegalStateException(
                    "the database's clock says "
                            + databaseNow
                            + " and this program's "
                            + here
                            + ": nothing is sequenced until they agree");
        }
    }

    private record Head(
            long position,
            Instant recordedAt,
            Instant floor,
            String lowXid,
            long adoptedIndex,
            Instant now) {

        Instant nextInstant() {
            var next = now.isAfter(recordedAt) ? now : recordedAt;
            return next.isAfter(floor) ? next : floor.plusNanos(1_000);
        }
    }

    private @Nullable Head head(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            return row.next()
                    ? new Head(
                            row.getLong("position"),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getTimestamp("floor").toInstant(),
                            row.getString("low_xid"),
                            row.getLong("adopted_index"),
                            row.getTimestamp("now").toInstant())
                    : null;
        }
    }

    private boolean isForeign() throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT cluster <> system_identifier FROM log.ledger_head,"
                                        + " pg_control_system()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        Outcome run() throws SQLException;
    }

    private Outcome inTransaction(Work work) throws SQLException {
        try {
            var outcome = work.run();
            connection.commit();
            return outcome;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.rollback();
            } catch (SQLException after) {
                e.addSuppressed(after);
            }
            throw e;
        }
    }
}
