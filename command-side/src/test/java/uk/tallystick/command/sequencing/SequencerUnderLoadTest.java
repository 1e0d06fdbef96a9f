package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Everything at once: 32 writers, two instances that sequence and one that keeps being killed. */
class SequencerUnderLoadTest {

    private static final int WRITERS = 32;
    private static final int TRANSACTIONS_EACH = 40;
    private static final int AGGREGATES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = TestDatabase.prepared();
    private final ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final CountDownLatch killedOnce = new CountDownLatch(1);

    @Test
    void nothingIsLostDoubledOrOutOfOrderWhileWritersRollBackAndSequencersDie() throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SequencerUnderLoadTest: -Dseed=" + seed);
        var loops = List.of(loop(), loop());
        try (var threads = Executors.newCachedThreadPool()) {
            try {
                var writers = startWriters(threads, seed);
                var mortal = threads.submit(() -> sequenceAndDie(new Random(seed)));
                assertThat(killedOnce.await(30, TimeUnit.SECONDS)).as("killed in a batch").isTrue();
                loops.forEach(SequencerLoop::start);
                for (var writer : writers) {
                    writer.get();
                }
                writing.set(false);
                mortal.get();
                Ledger.awaitPosition(database, committed.size(), PATIENCE);
            } finally {
                writing.set(false);
                loops.forEach(SequencerLoop::stop);
            }
        }
        assertThat(Ledger.of(database).isInOrder().eventIds())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(committed);
    }

    private SequencerLoop loop() {
        return new SequencerLoop(new SequencerConnections(database), Clock.systemUTC());
    }

    private List<Future<Integer>> startWriters(ExecutorService threads, long seed) {
        return IntStream.range(0, WRITERS)
                .mapToObj(i -> threads.submit(() -> write(new Random(seed + i))))
                .toList();
    }

    private int write(Random random) throws SQLException {
        try (var writer = new Writer(database)) {
            for (var done = 0; done < TRANSACTIONS_EACH; ) {
                if (wrote(writer, random)) {
                    done++;
                }
            }
        }
        return TRANSACTIONS_EACH;
    }

    /** One transaction as the command side makes it; false if another was first. */
    private boolean wrote(Writer writer, Random random) throws SQLException {
        var events = new ArrayList<String>();
        try {
            if (random.nextInt(3) > 0) {
                writer.takeId();
                LockSupport.parkNanos(random.nextInt(2_000_000));
            }
            var aggregates = random.ints(1 + random.nextInt(3), 0, AGGREGATES).sorted().boxed();
            for (var aggregate : aggregates.map(number -> "A" + number).toList()) {
                events.add(writer.append(aggregate, writer.next(aggregate)));
                if (random.nextInt(10) == 0) {
                    LockSupport.parkNanos(random.nextInt(3_000_000));
                }
            }
            if (random.nextInt(5) == 0) {
                writer.rollback();
            } else {
                writer.commit();
                committed.addAll(events);
            }
            return true;
        } catch (SQLException e) {
            writer.rollback();
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("23505");
            return false;
        }
    }

    /** Sequences, and now and then has its connection cut in the middle of a batch. */
    private Void sequenceAndDie(Random random) throws SQLException {
        while (writing.get()) {
            var process = new int[1];
            try (var instance = new Instance(database, () -> saltOrDeath(random, process[0]))) {
                process[0] = instance.process();
                while (writing.get()) {
                    instance.sequence();
                }
            } catch (SQLException e) {
                assertThat(e.getSQLState()).as(e.getMessage()).isIn("57P01", "08006");
            }
        }
        return null;
    }

    private long saltOrDeath(Random random, int process) {
        if (random.nextInt(8) == 0) {
            kill(process);
            killedOnce.countDown();
        }
        return random.nextLong();
    }

    private void kill(int process) {
        try (var superuser = TestDatabase.superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + process + ", 5000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
