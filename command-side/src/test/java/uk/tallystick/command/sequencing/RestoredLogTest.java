package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.sequencing.Sequencer.Outcome;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A log that was restored into a new cluster, where its transaction ids mean nothing. */
class RestoredLogTest {

    private Database database;
    private Connection superuser;
    private Writer writer;

    /** Three events were sequenced before the restore, five of three commits were not. */
    @BeforeEach
    void aRestoredLog() throws SQLException {
        database = TestDatabase.prepared();
        superuser = TestDatabase.superuser(database.url().replaceFirst(".*/", ""));
        // Nobody's trigger keeps the test from making what a restore makes.
        execute("SET session_replication_role = replica");
        writer = new Writer(database);
        try (var before = new Instance(database)) {
            writer.appendMany("A", 3).commit();
            before.sequenceAll();
        }
        try (var early = new Writer(database)) {
            early.takeId();
            writer.append("A", 3);
            writer.append("B", 0);
            writer.commit();
            early.append("A", 4);
            early.append("B", 1);
            early.commit();
        }
        writer.append("A", 5);
        writer.commit();
        execute(
                "UPDATE log.event SET xact_id = (xact_id::text::bigint +"
                        + " 4000000000000)::text::xid8");
        execute("UPDATE log.ledger_head SET cluster = 1, low_xid = '4000000000000'");
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        superuser.close();
    }

    @Test
    void itsRemainderIsSequencedInOrderAndLaterEventsFollow() throws SQLException {
        try (var instance = new Instance(database)) {
            assertThat(instance.sequence())
                    .as("without adoption its transactions seem to be still open")
                    .isEqualTo(Outcome.WAITING);

            instance.sequencer().adoptRestoredLog();
            assertThat(Ledger.of(database).isInOrder().names())
                    .containsExactly("A#0", "A#1", "A#2", "A#3", "B#0", "A#4", "B#1", "A#5");

            writer.append("A", 6);
            writer.commit();
            instance.sequenceAll();
            assertThat(Ledger.of(database).isInOrder().last().name()).isEqualTo("A#6");
        }
    }

    @Test
    void anIdThatARestoredTransactionHadMayComeAgain() throws SQLException {
        try (var instance = new Instance(database)) {
            instance.sequencer().adoptRestoredLog();
            writer.append("C", 0);
            writer.append("C", 1);
            writer.commit();
            execute(
                    "UPDATE log.event SET xact_id = (SELECT max(xact_id) FROM log.event WHERE"
                            + " aggregate_id = 'C') WHERE aggregate_id = 'B'");
            instance.sequenceAll();
        }
        var last = Ledger.of(database).last();
        assertThat(last.position()).isEqualTo(10);
        assertThat(last.commitFirst()).isEqualTo(9);
        assertThat(last.commitLast()).isEqualTo(10);
    }

    @Test
    void twoInstancesThatStartOnItAdoptItOnce() throws Exception {
        try (var first = new Instance(database);
                var second = new Instance(database);
                var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(adopting(first), adopting(second)))) {
                done.get();
            }
        }
        assertThat(Ledger.of(database).isInOrder().lines()).hasSize(8);
    }

    private static Callable<Void> adopting(Instance instance) {
        return () -> {
            instance.sequencer().adoptRestoredLog();
            return null;
        };
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
