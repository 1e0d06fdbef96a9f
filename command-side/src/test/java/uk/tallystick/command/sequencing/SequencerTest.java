package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.sequencing.Sequencer.Outcome;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** In which order events get their positions, and who gives them. */
class SequencerTest {

    private static final int BATCH = 1_000;

    private Database database;
    private Instance instance;

    @BeforeEach
    void anInstance() throws SQLException {
        database = TestDatabase.prepared();
        instance = new Instance(database);
    }

    @AfterEach
    void stop() throws SQLException {
        instance.close();
    }

    @Test
    void eventsGetDensePositionsFromOneThoughTheirIndexHasGaps() throws SQLException {
        try (var writer = new Writer(database)) {
            for (var sequence = 0; sequence < 3; sequence++) {
                writer.append("gap", sequence);
                writer.rollback();
                writer.append("A", sequence);
                writer.commit();
            }
        }
        instance.sequenceAll();

        var ledger = Ledger.of(database).isInOrder();
        assertThat(ledger.names()).containsExactly("A#0", "A#1", "A#2");
        assertThat(ledger.last().globalIndex()).isGreaterThan(3);
        assertThat(instance.sequence()).isEqualTo(Outcome.IDLE);
    }

    @Test
    void whatIsCommittedAfterAnOpenTransactionWaitsUntilThatHasEnded() throws SQLException {
        try (var open = new Writer(database);
                var other = new Writer(database)) {
            open.append("A", 0);
            other.append("B", 0);
            other.commit();
            other.append("B", 1);
            other.append("C", 0);
            other.commit();

            instance.until(Outcome.WAITING);
            assertThat(Ledger.of(database).lines()).isEmpty();

            open.append("A", 1);
            open.commit();
            instance.sequenceAll();
            assertThat(Ledger.of(database).isInOrder().names())
                    .containsExactly("B#0", "B#1", "C#0", "A#0", "A#1");
        }
    }

    @Test
    void anOpenTransactionThatIsRolledBackLeavesNothingBehind() throws SQLException {
        try (var open = new Writer(database);
                var other = new Writer(database)) {
            open.append("A", 0);
            other.append("B", 0);
            other.commit();
            instance.until(Outcome.WAITING);

            open.rollback();
            instance.sequenceAll();
            assertThat(Ledger.of(database).isInOrder().names()).containsExactly("B#0");
        }
    }

    /**
     * T1 takes its id by writing its exhibit, T3 takes the next and stays open, T2 a later one.
     * Then T2 appends A#5 and T1, which sees it, A#6. While T3 is open T1 is known to be finished
     * and T2 is not.
     */
    @Test
    void aTransactionThatTookItsIdEarlyDoesNotOvertakeTheEventItFollows() throws SQLException {
        try (var t1 = new Writer(database);
                var t2 = new Writer(database);
                var t3 = new Writer(database)) {
            t2.appendMany("A", 5).commit();
            instance.sequenceAll();

            t1.takeId();
            t3.takeId();
            t2.takeId().append("A", 5);
            t2.commit();
            t1.append("A", t1.next("A"));
            t1.commit();

            instance.until(Outcome.WAITING);
            Ledger.of(database).isInOrder();
            assertThat(Ledger.of(database).last().name()).isEqualTo("A#4");

            t3.append("B", 0);
            t3.commit();
            instance.sequenceAll();
            assertThat(Ledger.of(database).isInOrder().names())
                    .endsWith("A#4", "A#5", "A#6", "B#0");
        }
    }

    @Test
    void aCommitWithAnEventBehindTheStopWaitsWhole() throws SQLException {
        try (var t1 = new Writer(database);
                var t2 = new Writer(database);
                var t3 = new Writer(database)) {
            t1.takeId().append("A", 0);
            t3.takeId();
            t2.append("B", 0);
            t2.commit();
            t1.append("A", 1);
            t1.commit();

            instance.until(Outcome.WAITING);
            assertThat(Ledger.of(database).lines()).isEmpty();

            t3.rollback();
            instance.sequenceAll();
            assertThat(Ledger.of(database).isInOrder().names())
                    .containsExactly("B#0", "A#0", "A#1");
        }
    }

    @Test
    void aBatchLimitNeverSplitsACommit() throws SQLException {
        try (var writer = new Writer(database)) {
            for (var i = 0; i < BATCH - 1; i++) {
                writer.append("A", i);
                writer.commit();
            }
            writer.appendMany("B", BATCH + 500).commit();
            writer.appendMany("C", 2).commit();
        }
        instance.until(Outcome.SEQUENCED);

        var first = Ledger.of(database).isInOrder();
        assertThat(first.last().name()).isEqualTo("B#" + (BATCH + 499));
        assertThat(first.last().commitFirst()).isEqualTo(BATCH);
        assertThat(first.last().commitLast()).isEqualTo(2 * BATCH + 499);

        instance.sequenceAll();
        assertThat(Ledger.of(database).isInOrder().last().name()).isEqualTo("C#1");
    }

    /** The first instance stands still with a batch half made; the second must not wait for it. */
    @Test
    void aSecondInstanceSkipsWhileTheFirstHoldsTheHead() throws Exception {
        try (var writer = new Writer(database)) {
            writer.appendMany("A", 3).commit();
        }
        var inMidBatch = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var pausing = RandomGenerator.getDefault();
        RandomGenerator salts =
                () -> {
                    inMidBatch.countDown();
                    awaitOrFail(goOn);
                    return pausing.nextLong();
                };
        try (var first = new Instance(database, salts);
                var threads = Executors.newSingleThreadExecutor()) {
            try {
                var outcome = threads.submit(() -> sequenceSomething(first));
                awaitOrFail(inMidBatch);

                assertTimeoutPreemptively(
                        Duration.ofSeconds(1),
                        () -> assertThat(instance.sequence()).isEqualTo(Outcome.ELSEWHERE));
                assertThat(Ledger.of(database).lines()).isEmpty();

                goOn.countDown();
                assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.SEQUENCED);
            } finally {
                goOn.countDown();
            }
        }
        instance.sequenceAll();
        assertThat(Ledger.of(database).isInOrder().names()).containsExactly("A#0", "A#1", "A#2");
    }

    private static Outcome sequenceSomething(Instance instance) throws SQLException {
        instance.until(Outcome.SEQUENCED);
        return Outcome.SEQUENCED;
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened for ten seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
