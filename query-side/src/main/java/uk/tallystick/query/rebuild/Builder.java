package uk.tallystick.query.rebuild;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Loader;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Projections;
import uk.tallystick.query.stream.LedgerListener;
import uk.tallystick.query.stream.LedgerStream;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Builds anew, beside what serves, every projection of which an earlier version serves, or nothing
 * of a long ledger, and those that an operator asked for. Whatever interrupts it, it goes on from
 * the last step that was committed; of several programs one builds.
 */
@Component
class Builder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Builder.class);
    private static final long SECONDS_AFTER_FAILURE = 15;
    private static final long SAID_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Database database;
    private final LedgerStream stream;
    private final LedgerListener ledger;
    private final Projections projections;
    private final Progress progress;
    private final Builds builds;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private volatile Map<String, Loader.Failed> failed = Map.of();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Builder(
            Database database,
            LedgerStream stream,
            LedgerListener ledger,
            Projections projections,
            Progress progress,
            Builds builds,
            @Qualifier("queryTransactions") PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.stream = stream;
        this.ledger = ledger;
        this.projections = projections;
        this.progress = progress;
        this.builds = builds;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Begins to build a projection of which this program's version may serve already.
     *
     * @return false if it is being built, or a later version serves
     */
    boolean ask(Projection projection) {
        if (progress.serving(projection).version() > projection.version()) {
            return false;
        }
        var begun = begin(projection);
        asked.release();
        return begun;
    }

    /**
     * Throws away what is built of a projection, and whatever may be in its way. Where an earlier
     * version serves than this program's, it is then begun from the beginning.
     */
    void abandon(Projection projection) {
        transaction.executeWithoutResult(_ -> builds.abandon(projection));
        asked.release();
    }

    private boolean begin(Projection projection) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> builds.begin(projection, clock.instant())));
    }

    /** What could not be built when it was last tried. */
    Map<String, Loader.Failed> failed() {
        return failed;
    }

    private void run() {
        while (running) {
            try {
                projections.feed();
                beginWhatIsToBeBuilt();
                if (builds.all().stream().anyMatch(this::isOurs)) {
                    build();
                }
            } catch (RuntimeException | Error | SQLException e) {
                if (running) {
                    LOG.warn("Building stopped and is tried again", e);
                }
            }
            pause();
        }
    }

    private boolean isOurs(Build build) {
        return progress.projections().stream().anyMatch(build::isOf);
    }

    private void beginWhatIsToBeBuilt() {
        for (var projection : progress.projections()) {
            if (projections.isToBeBuilt(projection) && begin(projection)) {
                LOG.info(
                        "{} {} is built beside what serves, which is {}",
                        projection.name(),
                        projection.version(),
                        progress.serving(projection).version());
            }
        }
    }

    private void build() throws SQLException {
        try (var site = Site.open(database, progress, builds, stream, clock)) {
            if (!site.lead()) {
                return;
            }
            var said = System.nanoTime();
            while (running && site.step() instanceof List<Projection> placed) {
                failed = Map.copyOf(site.failed());
                placed.forEach(this::placed);
                if (System.nanoTime() - said > SAID_EVERY_NANOS) {
                    builds.all().forEach(this::say);
                    said = System.nanoTime();
                }
            }
            failed = Map.copyOf(site.failed());
        }
    }

    private void placed(Projection projection) {
        LOG.info("{} {} took its place", projection.name(), projection.version());
        projections.feed();
        progress.changed();
    }

    private void say(Build build) {
        var rate = build.rate(clock.instant());
        var left = ledger.head() - build.position();
        LOG.info(
                "{} {}: {} of {} events, {} a second, {} left",
                build.name(),
                build.version(),
                build.position(),
                ledger.head(),
                String.format(Locale.ROOT, "%.0f", rate),
                rate > 0 ? Duration.ofSeconds((long) (left / rate)) : "unknown time");
    }

    private void pause() {
        try {
            var seconds = failed.isEmpty() ? 1 : SECONDS_AFTER_FAILURE;
            if (asked.tryAcquire(seconds, TimeUnit.SECONDS)) {
                asked.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("projection-builder").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the projections. */
    @Override
    public int getPhase() {
        return 2;
    }
}
