package uk.tallystick.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Loader;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Workplace;
import uk.tallystick.query.stream.LedgerStream;
import uk.tallystick.query.stream.ReadAhead;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

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

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * New tables have no statistics by which the planner would choose their indexes. What is lost
     * with the machine is built again: rows and position are lost together.
     */
    private static final String OPTIONS =
            "-c search_path=building,query,log -c synchronous_commit=off -c enable_seqscan=off -c"
                + " enable_hashjoin=off -c enable_mergejoin=off -c jit=off -c statement_timeout=60s"
                + " -c idle_in_transaction_session_timeout=10s";

    private final Workplace workplace;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Builds builds;
    private final ReadAhead events;
    private final Switch change;
    private final Clock clock;
    private final Set<String> analysed = new HashSet<>();
    private final Map<String, Loader.Failed> failed = new HashMap<>();
    private @Nullable Loader loader;
    private List<String> loading = List.of();

    private Site(
            Workplace workplace,
            Progress progress,
            Builds builds,
            LedgerStream stream,
            Clock clock) {
        this.workplace = workplace;
        this.transaction = new TransactionTemplate(workplace.transactions());
        this.progress = progress.through(workplace.jdbc());
        this.builds = builds.through(workplace.jdbc());
        this.events = new ReadAhead(stream);
        this.change = new Switch(workplace, this.progress, this.builds, events);
        this.clock = clock;
    }

    static Site open(
            Database database, Progress progress, Builds builds, LedgerStream stream, Clock clock)
            throws SQLException {
        return new Site(
                Workplace.open(database, "rebuild", OPTIONS), progress, builds, stream, clock);
    }

    /** Whether this program is the one that builds, for as long as the connection lives. */
    boolean lead() {
        var leads = workplace.take(BUILDING);
        if (leads) {
            ours().forEach(build -> builds.resume(build, clock.instant()));
            // What migrated the database may have begun this very program.
            building(ours()).forEach(this::beginAnewIfItLoses);
        }
        return leads;
    }

    /** The projections that are built. */
    private List<Projection> building(List<Build> some) {
        return progress.projections().stream()
                .filter(projection -> some.stream().anyMatch(build -> build.isOf(projection)))
                .toList();
    }

    /**
     * Where the tables that serve are not made as they were when their building began. What cannot
     * be taken along at all is told, and nothing is built.
     */
    private void beginAnewIfItLoses(Projection projection) {
        var lost = transaction.execute(_ -> lostThough(projection));
        if (lost != null) {
            fail(new Loader.Failed(projection, 0, new IllegalStateException(lost)));
        }
    }

    /** What would be lost though it was begun anew; of one that somebody abandoned, nothing. */
    private @Nullable String lostThough(Projection projection) {
        if (builds.hold(projection).isEmpty()
                || !(builds.lost(projection) instanceof String lost)) {
            return null;
        }
        LOG.info("{} is begun anew, for its tables were changed: {}", projection.name(), lost);
        loader = null;
        analysed.remove(projection.name());
        builds.beginAnew(projection, clock.instant());
        return builds.lost(projection);
    }

    private void fail(Loader.Failed failure) {
        loader = null;
        failed.put(failure.projection().name(), failure);
        LOG.warn(
                "{} cannot be built: position {}: {}",
                failure.projection().name(),
                failure.position(),
                failure.getMessage());
    }

    /** What cannot be built, and why. */
    Map<String, Loader.Failed> failed() {
        return failed;
    }

    /** Builds of versions that this program knows. */
    private List<Build> ours() {
        var all = builds.all();
        failed.keySet().retainAll(all.stream().map(Build::name).toList());
        return all.stream()
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
            var rest = next.iterator();
            write(group, from, rest::hasNext, taker -> taker.addNext(rest));
            return List.of();
        } catch (Loader.Failed e) {
            fail(e);
            return List.of();
        } catch (RuntimeException e) {
            loader = null;
            throw e;
        }
    }

    /**
     * In several transactions, which each hold the builds before they write: whoever abandons one
     * waits for the transaction, and is not waited for.
     *
     * @param more whether there are events left
     * @param giving gives the next to a loader
     */
    private void write(
            List<Build> group, long from, BooleanSupplier more, Predicate<Loader> giving) {
        var names = group.stream().map(Build::name).toList();
        if (from == 0) {
            analysed.removeAll(names);
        }
        var taker = loader(names, from);
        var held = true;
        while (held && more.getAsBoolean()) {
            held = Boolean.TRUE.equals(transaction.execute(_ -> writeSome(group, taker, giving)));
        }
        if (!held) {
            loader = null;
        }
    }

    private boolean writeSome(List<Build> group, Loader taker, Predicate<Loader> giving) {
        var begun = taker.position();
        if (!builds.hold(group, begun)) {
            return false;
        }
        while (taker.kept() < WRITES && giving.test(taker)) {
            // until it is enough for one transaction
        }
        taker.send();
        builds.advance(group, begun, taker.position());
        return true;
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
        var made = new Loader(workplace.connection(), projections, from);
        loader = made;
        loading = names;
        return made;
    }

    private List<Projection> placed(List<Build> group) {
        var placed = new ArrayList<Projection>();
        for (var projection : building(group)) {
            if (!analysed.contains(projection.name()) && analyse(projection)) {
                analysed.add(projection.name());
            }
            if (change.isDue(projection) && takesItsPlace(projection)) {
                placed.add(projection);
                analysed.remove(projection.name());
            }
        }
        loader = null;
        if (placed.isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return placed;
    }

    private boolean takesItsPlace(Projection projection) {
        try {
            return change.make(projection);
        } catch (Switch.Loses e) {
            LOG.info("{} does not take its place: {}", projection.name(), e.getMessage());
            beginAnewIfItLoses(projection);
            return false;
        }
    }

    /** One table after the other, and none once somebody abandoned the build. */
    private boolean analyse(Projection projection) {
        return projection.tables().stream()
                .allMatch(table ->
                        Boolean.TRUE.equals(transaction.execute(_ -> analyse(projection, table))));
    }

    private boolean analyse(Projection projection, String table) {
        var held = builds.hold(projection).isPresent();
        if (held) {
            builds.analyse(table);
        }
        return held;
    }

    @Override
    public void close() throws SQLException {
        events.close();
        workplace.close();
    }
}
