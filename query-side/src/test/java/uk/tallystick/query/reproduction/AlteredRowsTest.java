package uk.tallystick.query.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.Eventually;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.reproduction.Reproduction.Difference;
import uk.tallystick.query.reproduction.Reproduction.Kind;
import uk.tallystick.query.reproduction.Reproduction.TableCheck;
import uk.tallystick.query.stream.LedgerStream;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Whatever is altered by hand in whatever table is found and named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlteredRowsTest {

    private record Lock(String type, boolean granted) {}

    private record Column(String name, String type, boolean key) {}

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final QuerySide side = QuerySide.over(database, clock, log, List.of());
    private final Progress progress = side.bean(Progress.class);
    private final JdbcClient owner =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));
    private final Reproducer reproducer = reproducer();
    private long last;

    private Reproducer reproducer() {
        try {
            return Reproducer.alone(database, side.bean(LedgerStream.class), progress)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void recordEverything() {
        GoldenEvents.all().forEach(log::append);
        last = log.body("another").last();
        Eventually.eventually("all is served", () -> progress.leastOfAll() == last);
        reproducer.load(last);
    }

    @AfterAll
    void end() throws SQLException {
        reproducer.close();
        side.close();
    }

    /** Every table of schema query but those that hold no rows made of events. */
    Stream<String> tables() {
        return owner
                .sql(
                        """
                        SELECT tablename FROM pg_tables WHERE schemaname = 'query'
                        AND tablename NOT IN ('projection_progress', 'projection_build', 'reproduction', 'token') ORDER BY 1
                        """)
                .query((row, _) -> row.getString(1))
                .stream();
    }

    private Projection projection(String table) {
        return progress.projections().stream()
                .filter(projection -> projection.tables().contains(table))
                .findFirst()
                .orElseThrow();
    }

    private TableCheck check(String table) {
        return reproducer.compare(projection(table), Set.of(table), last).getFirst();
    }

    private List<Column> columns(String table) {
        return owner.sql(
                        """
                        SELECT a.attname, format_type(a.atttypid, a.atttypmod), coalesce(a.attnum = ANY (p.conkey), false)
                        FROM pg_attribute a LEFT JOIN pg_constraint p ON p.conrelid = a.attrelid AND p.contype = 'p'
                        WHERE a.attrelid = ('query.' || :table)::regclass AND a.attnum > 0 AND NOT a.attisdropped
                        """)
                .param("table", table)
                .query((row, _) ->
                        new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** Another value than the one that stands. */
    private static String altered(Column column) {
        if (column.name().equals("to_pos")) {
            return "CASE WHEN to_pos IS NULL THEN from_pos + 1 END";
        }
        var altered =
                switch (column.type()) {
                    case "text" -> "coalesce(%s, '') || 'x'";
                    case "boolean" -> "NOT coalesce(%s, false)";
                    case "date" -> "coalesce(%s + 1, DATE '2026-01-01')";
                    case "text[]" -> "array_append(%s, 'x')";
                    default -> "coalesce(%s, 0) + 1";
                };
        return altered.formatted(column.name());
    }

    private int update(String sql) {
        return owner.sql(sql).update();
    }

    private void keep(String table) {
        update("DROP TABLE IF EXISTS query.kept, query.copied");
        update("CREATE TABLE query.kept AS SELECT * FROM query." + table);
    }

    private void restore(String table) {
        update("DELETE FROM query." + table);
        update("INSERT INTO query." + table + " SELECT * FROM query.kept");
        update("DROP TABLE query.kept");
    }

    @Test
    void what_nobody_altered_is_the_same() {
        assertThat(tables().map(this::check))
                .allSatisfy(check -> {
                    assertThat(check.differences()).as(check.table()).isZero();
                    assertThat(check.served()).isEqualTo(check.rebuilt());
                    assertThat(check.rows()).as(check.table()).isPositive();
                });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void each_altered_column_is_found_and_named(String table) {
        var columns = columns(table);
        var key = columns.stream().filter(Column::key).map(Column::name).toList();
        for (var column : columns) {
            if (column.key()) {
                continue;
            }
            keep(table);
            assertThat(
                            update(
                                    "UPDATE query.%1$s SET %2$s = %3$s WHERE ctid = (SELECT min(ctid) FROM query.%1$s)"
                                            .formatted(table, column.name(), altered(column))))
                    .isEqualTo(1);

            var check = check(table);

            assertThat(check.differences()).as(table + "." + column.name()).isEqualTo(1);
            assertThat(check.served()).isNotEqualTo(check.rebuilt());
            assertThat(check.named())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
                        assertThat(difference.columns()).contains(column.name());
                        assertThat(difference.key().keySet())
                                .containsExactlyInAnyOrderElementsOf(key);
                        assertThat(difference.body()).as(table).isNotNull();
                    });
            restore(table);
        }
        assertThat(check(table).differences()).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_row_that_was_taken_away_or_put_there_is_found_and_named(String table) {
        keep(table);
        update(
                "DELETE FROM query.%1$s WHERE ctid = (SELECT min(ctid) FROM query.%1$s)"
                        .formatted(table));
        assertThat(check(table).named()).extracting(Difference::kind).containsExactly(Kind.MISSING);

        restore(table);
        keep(table);
        var other = columns(table).stream().filter(Column::key).findFirst().orElseThrow();
        update("CREATE TABLE query.copied AS SELECT * FROM query.kept LIMIT 1");
        var key = other.type().equals("bigint") ? "-1" : altered(other);
        update("UPDATE query.copied SET %s = %s".formatted(other.name(), key));
        update("INSERT INTO query." + table + " SELECT * FROM query.copied");
        assertThat(check(table).named()).extracting(Difference::kind).containsExactly(Kind.ADDED);

        update("DROP TABLE query.copied");
        restore(table);
        assertThat(check(table).differences()).isZero();
    }

    @Test
    void what_was_made_to_begin_or_end_after_everything_is_found() {
        keep("visibility");
        update(
                "UPDATE query.visibility SET to_pos = 1000000000 WHERE ctid = (SELECT min(ctid)"
                        + " FROM query.visibility)");
        assertThat(check("visibility").named())
                .extracting(Difference::kind)
                .containsExactly(Kind.CHANGED);
        restore("visibility");
        update(
                "INSERT INTO query.visibility (subject, level, laid_down, from_pos, effective_from)"
                        + " VALUES ('action:x:1', 'public', true, 1000000000, '2026-01-01')");
        assertThat(check("visibility").named())
                .extracting(Difference::kind)
                .containsExactly(Kind.ADDED);
        update("DELETE FROM query.visibility WHERE from_pos = 1000000000");
        update(
                "INSERT INTO query.visibility_round (submission, kpi) VALUES ('submission:x:1',"
                        + " 'kpi:x:1')");
        assertThat(check("visibility_round").named())
                .extracting(Difference::kind)
                .containsExactly(Kind.ADDED);
        update("DELETE FROM query.visibility_round WHERE from_pos IS NULL");
    }

    @Test
    void every_table_belongs_to_one_projection() {
        assertThat(
                        progress.projections().stream()
                                .flatMap(projection -> projection.tables().stream())
                                .sorted())
                .containsExactlyElementsOf(tables().toList());
    }

    private List<Lock> ofReproducer(String sql) {
        return owner.sql(
                        sql
                                + " JOIN pg_stat_activity a USING (pid) WHERE a.application_name ="
                                + " 'tallystick reproduction' AND a.datname = current_database()")
                .query((row, _) -> new Lock(row.getString(1), row.getBoolean(2)))
                .list();
    }

    @Test
    void the_sequencer_waits_neither_for_what_is_compared_nor_for_what_was_made_anew()
            throws Exception {
        var locks = "SELECT l.locktype, l.granted FROM pg_locks l";
        assertThat(ofReproducer(locks)).extracting(Lock::type).containsOnly("advisory");
        try (var holding = TestDatabase.as(database.owner(), database);
                var comparing = Executors.newVirtualThreadPerTaskExecutor()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("LOCK TABLE query.kpi IN ACCESS EXCLUSIVE MODE");
            var check = comparing.submit(() -> check("kpi"));
            Eventually.eventually(
                    "it is in the middle of comparing",
                    () -> ofReproducer(locks).stream().anyMatch(lock -> !lock.granted()));
            assertThat(ofReproducer(locks)).extracting(Lock::type).doesNotContain("transactionid");
            holding.rollback();
            assertThat(check.get().differences()).isZero();
        }
    }
}
