package uk.tallystick.command.sequencing;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.sequencing.Sequencer.Outcome;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Figures, not assertions; run only when named: {@code mvn -B -pl command-side -am test
 * -Dtest=SequencingLatency -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SequencingLatency {

    private static final int COMMITS = 500;
    private static final int WARM_UP = 100;
    private static final Duration BETWEEN = Duration.ofMillis(40);
    private static final int LARGE = 200_000;
    private static final int BACKLOG = 5_000;

    private final Database database = TestDatabase.prepared();

    @Test
    void fromCommitToPositionAtALightLoad() throws SQLException {
        var loop = new SequencerLoop(new SequencerConnections(database), Clock.systemUTC());
        loop.start();
        var taken = new long[COMMITS];
        try (var writer = new Writer(database);
                var reader = TestDatabase.as(database.query(), database);
                var head = reader.prepareStatement("SELECT position FROM log.ledger_head")) {
            for (var i = 0; i < WARM_UP + COMMITS; i++) {
                writer.takeId().append("A", i);
                writer.commit();
                var committed = System.nanoTime();
                loop.nudge();
                long position;
                do {
                    try (var row = head.executeQuery()) {
                        row.next();
                        position = row.getLong(1);
                    }
                } while (position <= i);
                if (i >= WARM_UP) {
                    taken[i - WARM_UP] = System.nanoTime() - committed;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        } finally {
            loop.stop();
        }
        print("commit to position, 25 commits a second", taken);
    }

    @Test
    void aLookAtALargeLog() throws SQLException {
        try (var writer = new Writer(database);
                var instance = new Instance(database)) {
            var nanos = 0L;
            for (var i = 0; i < LARGE / BACKLOG; i++) {
                for (var commit = 0; commit < BACKLOG / 10; commit++) {
                    writer.appendMany("A" + i + "/" + commit, 10).commit();
                }
                var from = System.nanoTime();
                instance.sequenceAll();
                nanos += System.nanoTime() - from;
            }
            System.out.printf(
                    "backlogs of %,d: %,.0f events a second%n", BACKLOG, LARGE / (nanos / 1e9));

            var idle = new long[100];
            for (var i = 0; i < idle.length; i++) {
                var from = System.nanoTime();
                instance.until(Outcome.IDLE);
                idle[i] = System.nanoTime() - from;
            }
            print("an idle look at a log of " + LARGE + " events", idle);

            var busy = new long[100];
            for (var i = 0; i < busy.length; i++) {
                writer.append("B", i);
                writer.commit();
                var from = System.nanoTime();
                instance.until(Outcome.SEQUENCED);
                busy[i] = System.nanoTime() - from;
            }
            print("one event on top of it", busy);
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
