package uk.tallystick.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Loader;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.stream.LedgerStream;
import uk.tallystick.query.stream.ReadAhead;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One connection on which projections are built. Each step is a short transaction: while one is
 * open, no later event gets its position.
 */
final class Site implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    /** Any number: one program builds at a time. */
    private static final long BUILDING = 7_455_129_002L;

    /** Writes of one transaction, which then takes some tens of milliseconds. */
    private static final int WRITES = 5_000;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Whoever reads for long is left alone for a while before the next attempt. */
    private static final long IN_USE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** How many events a switch may still apply while the projection is held. */
    private static final int LAST = 100;

    /**
     * New tables have no statistics by which the planner would choose their indexes. What is lost
     * with the machine is built again: rows and position are lost together.
     */
    private static final String OPTIONS =
            "-c search_path=building,query,log -c synchronous_commit=off -c enable_seqscan=off -c"
                + " enable_hashjoin=off -c enable_mergejoin=off -c jit=off -c statement_timeout=60s"
                + " -c idle_in_transaction_session_timeout=10s";

    private final Connection connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Builds builds;
    private final ReadAhead events;
    private final Clock clock;
    private final Set<String> analysed = new HashSet<>();
    private final Map<String, Long> inUse = new HashMap<>();
    private final Map<String, Loader.Failed> failed = new HashMap<>();
    private @Nullable Loader loader;
    private List<String> loading = List.of();

    private Site(
            Connection connection,
            Progress progress,
            Builds builds,
            LedgerStream stream,
            Clock clock) {
        var source = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.progress = progress.through(jdbc);
        this.builds = builds.through(jdbc);
        this.events = new ReadAhead(stream);
        this.clock = clock;
    }

    static Site open(
            Database database, Progress progress, Builds builds, LedgerStream stream, Clock clock)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.query().user());
        properties.setProperty("password", database.query().password());
        properties.setProperty("ApplicationName", "tallystick rebuild");
        properties.setProperty("options", OPTIONS);
        return new Site(
                DriverManager.getConnection(database.url(), properties),
                progress,
                builds,
                stream,
                clock);
    }

    /** Whether this program is the one that builds, for as long as the connection lives. */
    boolean lead() {
        var leads =
                jdbc.sql("SELECT pg_try_advisory_lock(:key)")
                        .param("key", BUILDING)
                        .query(Boolean.class)
                        .single();
        if (leads) {
            ours().forEach(build -> builds.resume(build, clock.instant()));
        }
        return leads;
    }

    /** What cannot be built, and why. */
    Map<String, Loader.Failed> failed() {
        return failed;
    }

    /** Builds of versions that this program knows. */
    private List<Build> ours() {
        return builds.all().stream()
                .filter(build -> progress.projections().stream().anyMatch(build::isOf))
                .filter(build -> !failed.containsKey(build.name()))
                .toList();
    }

    /**
     * Takes the builds that are furthest behind one step further; what has come to the end of the
     * ledger takes its place.
     *
     * @return the projections that took their place; nothing once there is nothing to build
     */
    @Nullable List<Projection> step() {
        var ours = ours();
        if (ours.isEmpty()) {
            return null;
        }
        var from = ours.stream().mapToLong(Build::position).min().orElseThrow();
        var group = ours.stream().filter(build -> build.position() == from).toList();
        var next = events.after(from);
        try {
            if (next.isEmpty()) {
                return placed(group);
            }
            var names = group.stream().map(Build::name).toList();
            var taker = loader(names, from);
            for (var rest = next.iterator(); rest.hasNext(); ) {
                transaction.executeWithoutResult(_ -> {
                    var begun = taker.position();
                    while (taker.kept() < WRITES && taker.addNext(rest)) {
                        // until it is enough for one transaction
                    }
                    taker.send();
                    builds.advance(group, begun, taker.position());
                });
            }
            return List.of();
        } catch (Loader.Failed e) {
            loader = null;
            failed.put(e.projection().name(), e);
            LOG.warn(
                    "{} cannot be built: position {}: {}",
                    e.projection().name(),
                    e.position(),
                    e.getMessage());
            return List.of();
        } catch (RuntimeException e) {
            loader = null;
            throw e;
        }
    }

    /** One that goes on where the last one ended, or a new one. */
    private Loader loader(List<String> names, long from) {
        var known = loader;
        if (known != null && known.position() == from && loading.equals(names)) {
            return known;
        }
        var projections =
                progress.projections().stream()
                        .filter(projection -> names.contains(projection.name()))
                        .toList();
        var made = new Loader(connection, projections, from);
        loader = made;
        loading = names;
        return made;
    }

    private List<Projection> placed(List<Build> group) {
        var placed = new ArrayList<Projection>();
        for (var projection : List.copyOf(progress.projections())) {
            if (group.stream().anyMatch(build -> build.name().equals(projection.name()))) {
                if (analysed.add(projection.name())) {
                    projection.tables().forEach(builds::analyse);
                }
                if (isDue(projection) && place(projection)) {
                    placed.add(projection);
                    analysed.remove(projection.name());
                }
            }
        }
        loader = null;
        if (placed.isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return placed;
    }

    private boolean isDue(Projection projection) {
        var waited = inUse.get(projection.name());
        return waited == null || System.nanoTime() - waited > IN_USE_NANOS;
    }

    /**
     * In one transaction: whoever feeds the projection waits, what came meanwhile is applied, and
     * the tables change places. Whoever asks waits no longer than the time allowed for the locks.
     */
    private boolean place(Projection projection) {
        try {
            var done =
                    transaction.execute(_ -> {
                        jdbc.sql("SET LOCAL lock_timeout = '100ms'").update();
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
                    });
            return Boolean.TRUE.equals(done);
        } catch (UncategorizedSQLException e) {
            if (!(e.getCause() instanceof SQLException cause)
                    || !LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw e;
            }
            inUse.put(projection.name(), System.nanoTime());
            LOG.info(
                    "{} is in use and takes its place later: {}",
                    projection.name(),
                    e.getMessage());
            return false;
        }
    }

    private long catchUp(Projection projection, long built, long position) {
        var last = new Loader(connection, List.of(projection), built);
        var rest = events.after(built).iterator();
        while (last.position() < position && last.addNext(rest)) {
            // what came meanwhile
        }
        last.send();
        return last.position();
    }

    @Override
    public void close() throws SQLException {
        events.close();
        connection.close();
    }
}
