package uk.tallystick.query.rebuild;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.query.projection.Loader;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Workplace;
import uk.tallystick.query.stream.ReadAhead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Puts what was built in the place of what serves. */
final class Switch {

    /** What serves was changed after its building was begun: the change would be lost. */
    static final class Loses extends RuntimeException {
        Loses(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** Attempts that found a projection in use, the last of them at a time of this machine. */
    private record InUse(int attempts, long nanos) {}

    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LOSES = "TB001";

    /** Whoever reads for long is left alone for a while before the next attempt. */
    private static final long IN_USE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How many events a switch may still apply while the projection is held. */
    private static final int LAST = 100;

    private static final String SHORT = "SELECT set_config('lock_timeout', '100ms', true)";

    /**
     * One attempt in so many waits for longer than the time after which PostgreSQL looks at who is
     * in the way, and cancels an autovacuum: a vacuum of a large table may take hours, and is begun
     * again.
     */
    private static final int LONG_EVERY = 5;

    private static final String LONG =
            """
            SELECT set_config('lock_timeout', least(extract(epoch FROM current_setting('deadlock_timeout')::interval) * 1000
                + 500, 5000)::int || 'ms', true)
            """;

    private final Workplace workplace;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Builds builds;
    private final ReadAhead events;
    private final Map<String, InUse> inUse = new HashMap<>();

    Switch(Workplace workplace, Progress progress, Builds builds, ReadAhead events) {
        this.workplace = workplace;
        this.transaction = new TransactionTemplate(workplace.transactions());
        this.progress = progress;
        this.builds = builds;
        this.events = events;
    }

    boolean isDue(Projection projection) {
        var found = inUse.get(projection.name());
        return found == null || System.nanoTime() - found.nanos() > IN_USE_NANOS;
    }

    /**
     * In one transaction: whoever feeds the projection waits, what came meanwhile is applied, and
     * the tables change places. Whoever asks waits no longer than the time allowed for the locks.
     *
     * @return whether they did
     */
    boolean make(Projection projection) {
        var attempts = inUse.getOrDefault(projection.name(), new InUse(0, 0)).attempts() + 1;
        try {
            var done = Boolean.TRUE.equals(transaction.execute(_ -> make(projection, attempts)));
            if (done) {
                inUse.remove(projection.name());
            }
            return done;
        } catch (UncategorizedSQLException e) {
            if (!(e.getCause() instanceof PSQLException cause)
                    || !(cause.getServerErrorMessage() instanceof ServerErrorMessage said)) {
                throw e;
            }
            if (LOSES.equals(cause.getSQLState())) {
                throw new Loses(String.valueOf(said.getMessage()), e);
            }
            if (!LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw e;
            }
            inUse.put(projection.name(), new InUse(attempts, System.nanoTime()));
            LOG.info("{} is in use and takes its place later: {}", projection.name(), said);
            return false;
        }
    }

    private boolean make(Projection projection, int attempt) {
        workplace.jdbc().sql(attempt % LONG_EVERY == 0 ? LONG : SHORT).query(String.class).single();
        var serving = progress.holdServing(projection);
        var build = builds.hold(projection);
        if (serving.version() > projection.version()
                || build.isEmpty()
                || serving.position() - build.get().position() > LAST) {
            return false;
        }
        var built = build.get().position();
        if (serving.position() > built) {
            built = catchUp(projection, built, serving.position());
        }
        builds.putInPlace(projection);
        progress.serve(projection, built);
        return true;
    }

    private long catchUp(Projection projection, long built, long position) {
        var last = new Loader(workplace.connection(), List.of(projection), built);
        var rest = events.after(built).iterator();
        while (last.position() < position && last.addNext(rest)) {
            // what came meanwhile
        }
        last.send();
        return last.position();
    }
}
