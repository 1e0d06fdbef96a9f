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

    /** Before one attempt in so many, autovacuums are sent away. */
    private static final int SENT_AWAY_EVERY = 5;

    /** Longer than the time after which PostgreSQL looks at who is in the way. */
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
        if (attempts % SENT_AWAY_EVERY == 0) {
            projection.tables().forEach(this::sendAutovacuumAway);
        }
        try {
            var done = Boolean.TRUE.equals(transaction.execute(_ -> makeNow(projection)));
            if (done) {
                inUse.remove(projection.name());
            }
            return done;
        } catch (UncategorizedSQLException e) {
            var said = said(e);
            if (LOSES.equals(said.getSQLState())) {
                throw new Loses(String.valueOf(said.getMessage()), e);
            }
            if (!LOCK_NOT_AVAILABLE.equals(said.getSQLState())) {
                throw e;
            }
            inUse.put(projection.name(), new InUse(attempts, System.nanoTime()));
            LOG.info("{} is in use and takes its place later: {}", projection.name(), said);
            return false;
        }
    }

    private static ServerErrorMessage said(UncategorizedSQLException e) {
        if (e.getCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() instanceof ServerErrorMessage said) {
            return said;
        }
        throw e;
    }

    /**
     * A vacuum of a large table may take hours, and is begun again when it was cancelled;
     * PostgreSQL cancels it for who has waited as long as {@code deadlock_timeout}. The attempt
     * itself may not wait so long: it holds one table while it waits for the next, and readers
     * would be deadlocked with it. So this waits for a lock that stands in the way of no reader and
     * no writer, holds nothing else meanwhile, and lets go.
     */
    private void sendAutovacuumAway(String table) {
        try {
            transaction.executeWithoutResult(_ -> {
                workplace.jdbc().sql(LONG).query(String.class).single();
                workplace
                        .jdbc()
                        .sql("LOCK TABLE query." + table + " IN SHARE UPDATE EXCLUSIVE MODE")
                        .update();
            });
        } catch (UncategorizedSQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(said(e).getSQLState())) {
                throw e;
            }
        }
    }

    private boolean makeNow(Projection projection) {
        workplace.jdbc().sql(SHORT).query(String.class).single();
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
