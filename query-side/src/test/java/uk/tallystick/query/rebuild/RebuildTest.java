package uk.tallystick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.kpi.Office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RebuildTest {

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final JdbcTemplate owner =
            new JdbcTemplate(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));

    /** Who asks waits as long as it takes: what ends a test that hangs is its own time. */
    private QuerySide start() {
        return QuerySide.over(database, clock, log, List.of(), "tallystick.query.patience=10m");
    }

    /** Something of every table that has a rule of its own. */
    private static TestLog.Commit record(QuerySide side, String body) {
        var office = new Office(side, body);
        office.kpi("P1");
        office.baseline("P1", "2024-25", "52.0");
        var round = office.round("2025-26-Q1", "Survey");
        office.figure(round, "P1", "2025-26-Q1", "53.1");
        return office.figure(round, "P1", "2025-26-Q2", "54.2");
    }

    private static void rebuildAll(QuerySide side) {
        var rebuilds = side.bean(Rebuilds.class);
        rebuilds.all().forEach(item -> rebuilds.begin(rebuilds.find(item.name()).orElseThrow()));
        eventually(
                "all are built",
                () -> rebuilds.all().stream().allMatch(item -> item.building() == null));
    }

    /** Everything that is served, and by which rules it is seen. */
    private Map<String, List<@Nullable String>> served() {
        var served = new TreeMap<String, List<@Nullable String>>();
        for (var table :
                owner.queryForList(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'query' AND tablename"
                                + " NOT IN ('token', 'projection_build')",
                        String.class)) {
            served.put(
                    table + " rows",
                    owner.queryForList(
                            "SELECT t::text FROM query." + table + " t ORDER BY 1", String.class));
        }
        for (var of :
                List.of(
                        "SELECT tablename || indexname || indexdef FROM pg_indexes WHERE schemaname"
                                + " = 'query'",
                        "SELECT tablename || policyname || cmd || qual FROM pg_policies WHERE"
                                + " schemaname = 'query'",
                        "SELECT relname || relrowsecurity || relowner FROM pg_class WHERE"
                                + " relnamespace = 'query'::regnamespace",
                        "SELECT viewname || definition FROM pg_views WHERE schemaname = 'query'",
                        "SELECT table_name || column_name || data_type || is_nullable"
                                + " FROM information_schema.columns WHERE table_schema = 'query'",
                        "SELECT table_name || grantee || privilege_type FROM"
                            + " information_schema.table_privileges WHERE table_schema = 'query'",
                        "SELECT c.relname || coalesce(a.attname, '') || d.description FROM"
                            + " pg_description d JOIN pg_class c ON c.oid = d.objoid LEFT JOIN"
                            + " pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid"
                            + " WHERE c.relnamespace = 'query'::regnamespace")) {
            served.put(of, owner.queryForList(of + " ORDER BY 1", String.class));
        }
        return served;
    }

    private static JsonNode dashboard(QuerySide side, @Nullable String token) {
        return side.getBy(token, "/api/bodies/x/dashboard").json();
    }

    @Test
    void what_is_built_is_what_served_and_is_seen_by_the_same_rules() {
        try (var side = start()) {
            var last = record(side, "x");
            assertThat(side.get("/api/bodies/x/dashboard", last).status()).isEqualTo(200);
            var before = served();
            var forThePublic = dashboard(side, null);

            rebuildAll(side);

            assertThat(served()).isEqualTo(before);
            assertThat(dashboard(side, null)).isEqualTo(forThePublic);
            assertThat(
                            owner.queryForList(
                                    "SELECT tablename FROM pg_tables WHERE schemaname IN"
                                            + " ('building', 'retired')"))
                    .isEmpty();
            var more = record(side, "y");
            assertThat(side.get("/api/bodies/y/dashboard", more).status()).isEqualTo(200);
        }
    }

    @Test
    void who_asks_while_everything_is_built_again_and_again_always_gets_the_same_answer()
            throws Exception {
        try (var side = start();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var last = record(side, "x");
            assertThat(side.get("/api/bodies/x/dashboard", last).status()).isEqualTo(200);
            var path = "/api/bodies/x/dashboard?knownAt=" + last.last();
            var expected = side.get(path).json();
            var done = new AtomicBoolean();
            var asked = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 4; i++) {
                asked.add(
                        readers.submit(() -> {
                            var answers = 0;
                            while (!done.get()) {
                                assertThat(side.get(path).json()).isEqualTo(expected);
                                answers++;
                            }
                            return answers;
                        }));
            }
            try {
                for (var i = 0; i < 5; i++) {
                    record(side, "y" + i);
                    rebuildAll(side);
                }
            } finally {
                done.set(true);
            }
            for (var reader : asked) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    @Test
    void who_reads_for_long_is_waited_for_and_holds_up_no_other_projection() throws Exception {
        try (var side = start();
                var reading = TestDatabase.as(database.owner(), database)) {
            var last = record(side, "x");
            assertThat(side.get("/api/bodies/x/dashboard", last).status()).isEqualTo(200);
            reading.setAutoCommit(false);
            // As a vacuum does, which keeps nobody from reading and from writing.
            reading.createStatement()
                    .execute("LOCK TABLE query.kpi IN SHARE UPDATE EXCLUSIVE MODE");
            var rebuilds = side.bean(Rebuilds.class);
            for (var name : List.of("kpi", "action", "visibility")) {
                rebuilds.begin(rebuilds.find(name).orElseThrow());
            }
            eventually(
                    "the others are built",
                    () ->
                            rebuilds.all().stream()
                                    .filter(item -> item.building() != null)
                                    .map(ProjectionItem::name)
                                    .toList()
                                    .equals(List.of("kpi")));
            var more = record(side, "y");
            assertThat(side.get("/api/bodies/y/dashboard", more).status()).isEqualTo(200);
            // An autovacuum in the way is cancelled after deadlock_timeout, and not before.
            eventually("it waits for longer than PostgreSQL's own look", this::waitsForLong);

            reading.rollback();
            eventually(
                    "all are built",
                    () -> rebuilds.all().stream().allMatch(item -> item.building() == null));
            assertThat(side.get("/api/bodies/y/dashboard", more).status()).isEqualTo(200);
        }
    }

    private boolean waitsForLong() {
        return Boolean.TRUE.equals(
                owner.queryForObject(
                        """
                        SELECT coalesce(max(clock_timestamp() - l.waitstart) > current_setting('deadlock_timeout')::interval, false)
                        FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                        WHERE NOT l.granted AND a.application_name = 'tallystick rebuild'
                        """,
                        Boolean.class));
    }
}
