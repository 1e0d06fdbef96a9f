package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An instance that hangs does not keep the others from sequencing. */
class SequencerTakeoverTest {

    private static final Duration TAKEOVER = Duration.ofSeconds(5);

    private final Database database = TestDatabase.prepared();

    @Test
    void anInstanceThatHangsInMidBatchLosesTheHeadAndAnotherTakesOver() throws Exception {
        var hangs = new CountDownLatch(1);
        var wakes = new CountDownLatch(1);
        try (var writer = new Writer(database)) {
            writer.appendMany("A", 3).commit();
        }
        var other = new SequencerLoop(new SequencerConnections(database), Clock.systemUTC());
        try (var hanging = new Instance(database, () -> hang(hangs, wakes));
                var threads = Executors.newSingleThreadExecutor()) {
            try {
                var batch = threads.submit(() -> sequence(hanging));
                assertThat(hangs.await(10, TimeUnit.SECONDS)).isTrue();

                var since = System.nanoTime();
                other.start();
                var left = TAKEOVER.minusNanos(System.nanoTime() - since);
                Ledger.awaitPosition(database, 3, left);

                wakes.countDown();
                assertThatThrownBy(() -> batch.get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(SQLException.class)
                        .hasMessageContaining("idle-in-transaction timeout");
            } finally {
                wakes.countDown();
                other.stop();
            }
        }
        assertThat(Ledger.of(database).isInOrder().names()).containsExactly("A#0", "A#1", "A#2");
    }

    private static boolean sequence(Instance instance) throws SQLException {
        instance.sequenceAll();
        return true;
    }

    private static long hang(CountDownLatch hangs, CountDownLatch wakes) {
        hangs.countDown();
        try {
            return wakes.await(20, TimeUnit.SECONDS) ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
