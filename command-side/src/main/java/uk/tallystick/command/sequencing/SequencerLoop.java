package uk.tallystick.command.sequencing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sequences as soon as this program has recorded something, and looks every second for what others
 * have.
 */
@Component
public class SequencerLoop implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FLOOR_EVERY = Duration.ofSeconds(5);

    private final SequencerConnections connections;
    private final Clock clock;
    private final SecureRandom salts = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nudged = lock.newCondition();
    private final Condition batched = lock.newCondition();
    private boolean wanted;
    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile @Nullable Failure failure;

    /** Since when sequencing fails, and why. */
    record Failure(Instant since, String reason) {}

    SequencerLoop(SequencerConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Has the log looked at now. */
    void nudge() {
        signal(nudged, true);
    }

    /** Waits for the end of the next look at the log, at most so long. */
    @SuppressWarnings("WaitNotInLoop") // whoever is woken too early looks again
    void awaitBatch(long millis) {
        lock.lock();
        try {
            batched.awaitNanos(Duration.ofMillis(millis).toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Nullable Failure failure() {
        return failure;
    }

    @Override
    public void run() {
        while (running) {
            try (var connection = connections.open()) {
                sequenceOn(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    failed(e);
                    pause(POLL);
                }
            }
        }
    }

    private void sequenceOn(Connection connection) throws SQLException {
        var sequencer = new Sequencer(connection, clock, salts);
        var floorRaised = System.nanoTime();
        var patience = Duration.ofMillis(1);
        while (running) {
            var outcome = sequencer.sequence();
            failure = null;
            signal(batched, false);
            switch (outcome) {
                case SEQUENCED -> patience = Duration.ofMillis(1);
                case WAITING, ELSEWHERE -> {
                    pause(patience);
                    patience =
                            patience.multipliedBy(2).compareTo(POLL) < 0
                                    ? patience.multipliedBy(2)
                                    : POLL;
                }
                case IDLE -> {
                    if (System.nanoTime() - floorRaised > FLOOR_EVERY.toNanos()) {
                        sequencer.raiseFloor();
                        floorRaised = System.nanoTime();
                    }
                    patience = Duration.ofMillis(1);
                    pause(POLL);
                }
            }
        }
    }

    private void failed(Exception e) {
        if (failure == null) {
            LOG.error(
                    "sequencing fails; what is recorded gets no position until it works again", e);
            failure = new Failure(clock.instant(), String.valueOf(e.getMessage()));
        }
    }

    private void pause(Duration atMost) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (!wanted && left > 0) {
                left = nudged.awaitNanos(left);
            }
            wanted = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void signal(Condition condition, boolean want) {
        lock.lock();
        try {
            wanted |= want;
            condition.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        try (var connection = connections.open()) {
            new Sequencer(connection, clock, salts).adoptRestoredLog();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's head cannot be read", e);
        }
        running = true;
        thread = Thread.ofPlatform().name("sequencer").daemon().start(this);
    }

    @Override
    public void stop() {
        running = false;
        nudge();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes commands, after which it stops. */
    @Override
    public int getPhase() {
        return 0;
    }
}
