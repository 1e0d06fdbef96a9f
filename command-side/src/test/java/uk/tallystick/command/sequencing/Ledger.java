package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The ledger as it stands, and what is true of it whatever happened. */
record Ledger(List<Line> lines) {

    record Line(
            long position,
            long globalIndex,
            Instant recordedAt,
            long commitFirst,
            long commitLast,
            String sd,
            String entry,
            String disclosure,
            String eventId,
            String aggregate,
            long sequence,
            String transaction,
            String payload) {

        /** Such as A#5. */
        String name() {
            return aggregate + "#" + sequence;
        }
    }

    static Ledger of(Database database) throws SQLException {
        var lines = new ArrayList<Line>();
        try (var connection = TestDatabase.as(database.command(), database);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT l.*, d.disclosure, e.event_id, e.aggregate_id, e.sequence, e.xact_id::text, e.payload
                                FROM log.ledger_entry l JOIN log.event e USING (global_index)
                                LEFT JOIN log.event_disclosure d USING (position)
                                ORDER BY l.position
                                """)) {
            while (rows.next()) {
                lines.add(
                        new Line(
                                rows.getLong("position"),
                                rows.getLong("global_index"),
                                rows.getTimestamp("recorded_at").toInstant(),
                                rows.getLong("commit_first"),
                                rows.getLong("commit_last"),
                                rows.getString("sd"),
                                rows.getString("entry"),
                                rows.getString("disclosure"),
                                rows.getString("event_id"),
                                rows.getString("aggregate_id"),
                                rows.getLong("sequence"),
                                rows.getString("xact_id"),
                                new String(rows.getBytes("payload"), UTF_8)));
            }
        }
        return new Ledger(lines);
    }

    /** The ledger as soon as its head stands there, or a failure if that takes longer. */
    static Ledger awaitPosition(Database database, long position, Duration within)
            throws SQLException {
        var deadline = System.nanoTime() + within.toNanos();
        try (var connection = TestDatabase.as(database.command(), database);
                var head = connection.prepareStatement("SELECT position FROM log.ledger_head")) {
            while (true) {
                try (var row = head.executeQuery()) {
                    row.next();
                    if (row.getLong(1) >= position) {
                        return of(database);
                    }
                    assertThat(System.nanoTime())
                            .as("in time to reach %d from %d", position, row.getLong(1))
                            .isLessThan(deadline);
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    List<String> names() {
        return lines.stream().map(Line::name).toList();
    }

    List<String> eventIds() {
        return lines.stream().map(Line::eventId).toList();
    }

    Line last() {
        return lines.getLast();
    }

    /** Positions are dense from 1, aggregates in order, commits whole and instants in order. */
    Ledger isInOrder() {
        var sequences = new HashMap<String, Long>();
        var before = Instant.EPOCH;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(line.position()).as("positions are dense").isEqualTo(i + 1);
            var expected = sequences.getOrDefault(line.aggregate(), 0L);
            assertThat(line.sequence()).as("order of %s", line.aggregate()).isEqualTo(expected);
            sequences.put(line.aggregate(), expected + 1);
            assertThat(line.recordedAt()).as("instant of %s", line).isAfterOrEqualTo(before);
            before = line.recordedAt();
        }
        eachCommitIsWhole();
        return this;
    }

    private void eachCommitIsWhole() {
        for (var first = 0; first < lines.size(); ) {
            var line = lines.get(first);
            var next = first;
            while (next < lines.size()
                    && lines.get(next).transaction().equals(line.transaction())) {
                next++;
            }
            for (var each : lines.subList(first, next)) {
                assertThat(each.commitFirst()).as("first of %s", each).isEqualTo(first + 1);
                assertThat(each.commitLast()).as("last of %s", each).isEqualTo(next);
                assertThat(each.recordedAt()).isEqualTo(line.recordedAt());
            }
            first = next;
        }
        assertThat(lines.stream().map(Line::transaction).distinct())
                .as("no commit stands in two places")
                .hasSameSizeAs(
                        lines.stream()
                                .filter(each -> each.position() == each.commitFirst())
                                .toList());
    }
}
