package uk.tallystick.query.reproduction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Caller;
import uk.tallystick.access.Callers;
import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.reproduction.Reproduction.TableCheck;
import uk.tallystick.query.stream.LedgerStream;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Makes everything anew when it is asked to, of several programs one at a time. Digests and numbers
 * are of the whole installation; which rows differ is told of the bodies whose auditor asks.
 */
@Component
public class Reproductions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reproductions.class);

    private final Database database;
    private final LedgerStream stream;
    private final Progress progress;
    private final Runs runs;
    private final Callers callers;
    private final Clock clock;
    private final ExecutorService working =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("reproduction").factory());

    Reproductions(
            Database database,
            LedgerStream stream,
            Progress progress,
            Runs runs,
            Callers callers,
            Clock clock) {
        this.database = database;
        this.stream = stream;
        this.progress = progress;
        this.runs = runs;
        this.callers = callers;
        this.clock = clock;
    }

    /** The last position at which everything can be compared. */
    public long furthest() {
        return progress.leastOfAll();
    }

    /** Whether rows serve that another version of this program made. */
    public boolean isBuilding() {
        return progress.servesEarlierVersions();
    }

    /**
     * Begins one.
     *
     * @param askedBy a person's id; null for the nightly one
     * @return nothing if one is under way
     * @throws SQLException if there is no connection
     */
    Optional<Run> begin(long position, @Nullable String askedBy) throws SQLException {
        var alone = Reproducer.alone(database, stream, progress);
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        var reproducer = alone.get();
        try {
            var id = runs.begin(position, askedBy, clock.instant());
            working.execute(() -> work(reproducer, id, position));
            return runs.find(id);
        } catch (RuntimeException e) {
            reproducer.close();
            throw e;
        }
    }

    /** Begins one that whoever sends the current request asks for. */
    public Optional<Run> beginForCaller(long position) throws SQLException {
        return begin(position, callers.current().person());
    }

    /** The last ones, the latest first, as whoever asks may see them. */
    public List<Run> latest(int most) {
        runs.endInterrupted(clock.instant());
        return runs.latest(most).stream().map(this::asSeen).toList();
    }

    /** One, as whoever asks may see it. */
    Optional<Run> find(long id) {
        runs.endInterrupted(clock.instant());
        return runs.find(id).map(this::asSeen);
    }

    private Run asSeen(Run run) {
        var answer = run.answer();
        return new Run(
                run.id(),
                run.position(),
                isToldWhoAsked(run) ? run.askedBy() : null,
                run.nightly(),
                run.begunAt(),
                run.endedAt(),
                run.failure(),
                answer == null
                        ? null
                        : new Reproduction(
                                answer.position(),
                                answer.digest(),
                                answer.same(),
                                answer.differences(),
                                answer.tables().stream().map(this::asSeen).toList()));
    }

    /**
     * Whoever asked, and auditors of every body: of which body somebody is an auditor is not the
     * business of those of another, and may have changed since.
     */
    private boolean isToldWhoAsked(Run run) {
        var caller = callers.current();
        return Objects.equals(run.askedBy(), caller.person())
                || caller.restricted().contains(Caller.EVERY_BODY);
    }

    private TableCheck asSeen(TableCheck table) {
        var bodies = callers.current().restricted();
        return new TableCheck(
                table.projection(),
                table.version(),
                table.table(),
                table.rows(),
                table.served(),
                table.rebuilt(),
                table.differences(),
                table.named().stream()
                        .filter(row ->
                                bodies.contains(Caller.EVERY_BODY)
                                        || (row.body() != null && bodies.contains(row.body())))
                        .toList());
    }

    private void work(Reproducer reproducer, long id, long position) {
        try (reproducer) {
            var answer = reproducer.at(position);
            runs.end(id, answer, clock.instant());
            if (!answer.same()) {
                LOG.error(
                        "What serves is not what the first {} events make: {} rows differ, in {}",
                        position,
                        answer.differences(),
                        answer.tables().stream()
                                .filter(table -> table.differences() > 0)
                                .map(TableCheck::table)
                                .collect(Collectors.joining(", ")));
            }
        } catch (RuntimeException | SQLException e) {
            LOG.warn("What serves could not be compared with what the events make", e);
            runs.fail(id, "It is told in the log.", clock.instant());
        }
    }

    @Override
    public void close() {
        working.shutdown();
    }
}
