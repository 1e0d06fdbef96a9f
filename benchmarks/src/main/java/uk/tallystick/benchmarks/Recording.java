package uk.tallystick.benchmarks;

import org.springframework.jdbc.core.simple.JdbcClient;

import uk.tallystick.database.Database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Puts the nation on record: events by COPY, positions by the sequencer, rows by projections. */
final class Recording {

    /** Any number, as long as it stays the same. */
    private static final long SEED = 1834;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /** How many events may wait for their positions. */
    private static final int BACKLOG = 2_000;

    private final Database database;
    private final JdbcClient owner;
    private final Table table = new Table("what", "events", "seconds", "events a second");

    Recording(Database database) {
        this.database = database;
        this.owner = Postgres.as(database.owner(), database);
    }

    /** Does so unless it was done by an earlier run. */
    void run(Size size) throws SQLException, InterruptedException {
        if (!size.toString().equals(done())) {
            if (position() > 0) {
                throw new IllegalStateException(
                        "what is there is of another size or an interrupted run: remove it");
            }
            record(size);
            project();
            vacuum();
            owner.sql("COMMENT ON SCHEMA public IS '%s'".formatted(size)).update();
        }
        table.print(
                "%s; 5 %% revised; %s changes %d times as often"
                        .formatted(size, size.longLived(), size.longest()));
    }

    private String done() {
        return owner.sql(
                        "SELECT coalesce(obj_description('public'::regnamespace, 'pg_namespace'),"
                                + " '')")
                .query(String.class)
                .single();
    }

    /** The sequencer is at it all the time, as it would be. */
    private void record(Size size) throws SQLException {
        var random = new SplittableRandom(SEED);
        try (var _ = Program.command(database);
                var log = new BulkLog(database, random, this::keepPace)) {
            var begin = System.nanoTime();
            var events = new Nation(size, log, random).record();
            log.flush();
            await(() -> position() == events);
            row("made, put on the log, given positions by the sequencer", events, begin);
        }
    }

    /** Nobody in the country waits for their position as long as a million events would take. */
    private void keepPace(long events) {
        if (events - position() > BACKLOG) {
            await(() -> events - position() < BACKLOG / 2);
        }
    }

    private void project() throws InterruptedException {
        var begin = System.nanoTime();
        try (var program = Program.query(database)) {
            new Projected(database, program).await();
        }
        row("made rows of by all projections", position(), begin);
    }

    private void vacuum() {
        owner.sql(
                        """
                        SELECT format('VACUUM ANALYZE %I.%I', schemaname, tablename) FROM pg_tables
                        WHERE schemaname IN ('log', 'query')
                        """)
                .query(String.class)
                .list()
                .forEach(vacuum -> owner.sql(vacuum).update());
    }

    private long position() {
        return count("SELECT position FROM log.ledger_head");
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    private void row(String what, long events, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        if (events > 0) {
            table.row(what, events, seconds, events / seconds);
            System.err.printf("%s: %,d events in %.1f s%n", what, events, seconds);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
