package uk.tallystick.standalone.asat;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A second database that holds the first events of another and nothing of the later ones. */
final class Replica implements AutoCloseable {

    private static final Pattern DIGEST = Pattern.compile("\"digest\":\"([^\"]+)\"");

    /** What the ledger says of a position, and the receipt and the thing of its event. */
    record Entry(
            long position,
            Instant recordedAt,
            long commitFirst,
            long commitLast,
            String receipt,
            String thing) {

        boolean isWithinCommit() {
            return position < commitLast;
        }
    }

    private final Connection from;
    private final Connection to;
    private long position;

    Replica(Database from, Database to) throws SQLException {
        this.from = superuser(from);
        this.to = superuser(to);
    }

    private static Connection superuser(Database database) throws SQLException {
        return TestDatabase.superuser(database.url().replaceFirst(".*/", ""));
    }

    /** The ledger of the database that is copied. */
    List<Entry> ledger() throws SQLException {
        try (var select = from.createStatement();
                var rows =
                        select.executeQuery(
                                "SELECT position, recorded_at, commit_first, commit_last, event_id,"
                                        + " aggregate_id FROM log.ledger_entry JOIN log.event USING"
                                        + " (global_index) ORDER BY position")) {
            var entries = new ArrayList<Entry>();
            while (rows.next()) {
                entries.add(
                        new Entry(
                                rows.getLong(1),
                                rows.getTimestamp(2).toInstant(),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getString(5),
                                rows.getString(6)));
            }
            return entries;
        }
    }

    /**
     * Grows to a position.
     *
     * @param floor before which, in the copied database, nothing later was recorded
     */
    void growTo(long last, Instant recordedAt, Instant floor) throws SQLException {
        to.setAutoCommit(false);
        var those = " WHERE position > " + position + " AND position <= " + last;
        var events =
                "SELECT global_index, event_id, aggregate_type, aggregate_id, sequence, type,"
                        + " revision, occurred_at, payload, metadata FROM log.event JOIN"
                        + " log.ledger_entry USING (global_index)"
                        + those
                        + " ORDER BY global_index";
        copy(
                events,
                "INSERT INTO log.event (global_index, event_id, aggregate_type, aggregate_id,"
                    + " sequence, type, revision, occurred_at, payload, metadata) OVERRIDING SYSTEM"
                    + " VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        copyExhibits(those);
        copy(
                "SELECT position, global_index, recorded_at, commit_first, commit_last, sd, entry"
                        + " FROM log.ledger_entry"
                        + those,
                "INSERT INTO log.ledger_entry VALUES (?, ?, ?, ?, ?, ?, ?)");
        copy(
                "SELECT position, disclosure FROM log.event_disclosure" + those,
                "INSERT INTO log.event_disclosure VALUES (?, ?)");
        try (var head =
                to.prepareStatement(
                        "UPDATE log.ledger_head SET position = ?, recorded_at = ?::timestamptz,"
                                + " floor = ?::timestamptz")) {
            head.setLong(1, last);
            head.setString(2, recordedAt.toString());
            head.setString(3, floor.toString());
            head.executeUpdate();
        }
        try (var notify = to.createStatement()) {
            notify.execute("SELECT pg_notify('tallystick_ledger', '" + last + "')");
        }
        to.commit();
        position = last;
    }

    /** Who people are today is not on the ledger, and the same in both. */
    void copyDirectory() throws SQLException {
        to.setAutoCommit(false);
        copy(
                "SELECT id, username, name, erased FROM access.person",
                "INSERT INTO access.person VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
        to.commit();
    }

    /** Only the words that the events so far name. */
    private void copyExhibits(String those) throws SQLException {
        try (var select = from.createStatement();
                var rows =
                        select.executeQuery(
                                "SELECT convert_from(payload, 'UTF8') FROM log.event"
                                        + " JOIN log.ledger_entry USING (global_index)"
                                        + those)) {
            while (rows.next()) {
                for (var digest : DIGEST.matcher(rows.getString(1)).results().toList()) {
                    copy(
                            "SELECT * FROM log.exhibit WHERE digest = '" + digest.group(1) + "'",
                            "INSERT INTO log.exhibit VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO"
                                    + " NOTHING");
                }
            }
        }
    }

    private void copy(String select, String insert) throws SQLException {
        try (var reading = from.createStatement();
                var rows = reading.executeQuery(select);
                var writing = to.prepareStatement(insert)) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var i = 1; i <= columns; i++) {
                    writing.setObject(i, rows.getObject(i));
                }
                writing.addBatch();
            }
            writing.executeBatch();
        }
    }

    /** Whether every projection of the copy has come to its end. */
    boolean isProjected(int projections) throws SQLException {
        try (var select = to.createStatement();
                var row =
                        select.executeQuery(
                                "SELECT count(*) FROM query.projection_progress WHERE position = "
                                        + position)) {
            row.next();
            to.commit();
            return position == 0 || row.getInt(1) == projections;
        }
    }

    @Override
    public void close() throws SQLException {
        from.close();
        to.close();
    }
}
