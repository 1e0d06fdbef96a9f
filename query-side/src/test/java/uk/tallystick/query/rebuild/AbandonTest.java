package uk.tallystick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;
import static uk.tallystick.query.projection.CountingProjection.execute;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.projection.CountingProjection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

class AbandonTest {

    private static final String REBUILD = "/api/projections/counting/rebuild";

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final CountingProjection counting = new CountingProjection();
    private final JdbcTemplate owner =
            new JdbcTemplate(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));

    @BeforeEach
    void prepare() {
        CountingProjection.prepare(database);
    }

    private QuerySide start() {
        return QuerySide.over(
                database,
                clock,
                log,
                List.of(context -> context.registerBean(CountingProjection.class, () -> counting)));
    }

    private void append(int count) {
        for (var i = 0; i < count; i++) {
            log.body("body-" + i);
        }
    }

    private static ProjectionItem item(QuerySide side) {
        return side.bean(Rebuilds.class).all().stream()
                .filter(item -> item.name().equals("counting"))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitServed(QuerySide side, long position) {
        eventually(
                "it serves and nothing is built",
                () -> item(side).position() == position && item(side).building() == null);
    }

    private List<String> built() {
        return owner.query(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'building'",
                (row, _) -> row.getString(1));
    }

    private void assertServed(long last) {
        assertThat(CountingProjection.counted(database))
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }

    @Test
    void a_build_that_is_stuck_is_abandoned_and_may_be_begun_again() {
        append(5);
        try (var side = start()) {
            awaitServed(side, 5);
            counting.failAt(3);
            assertThat(side.post(REBUILD).status()).isEqualTo(202);
            eventually(
                    "it is stuck",
                    () ->
                            item(side).building() instanceof ProjectionItem.Building b
                                    && b.failedAt() != null);
            assertThat(side.post(REBUILD).status()).isEqualTo(409);
            assertThat(built()).containsExactly("counted");

            assertThat(side.delete(REBUILD).status()).isEqualTo(204);

            assertThat(item(side).building()).isNull();
            assertThat(built()).isEmpty();
            assertThat(side.delete(REBUILD).status()).as("a second time").isEqualTo(204);
            assertServed(5);
            counting.failAt(Long.MAX_VALUE);
            assertThat(side.post(REBUILD).status()).isEqualTo(202);
            awaitServed(side, 5);
            assertServed(5);
            assertThat(side.delete("/api/projections/nothing/rebuild").status()).isEqualTo(404);
        }
    }

    @Test
    void what_a_later_program_left_is_thrown_away_with_tables_that_this_one_does_not_know() {
        append(5);
        try (var side = start()) {
            awaitServed(side, 5);
            execute(database, "CREATE TABLE building.counted (position bigint)");
            execute(database, "CREATE TABLE building.counted_later (position bigint)");
            execute(
                    database,
                    "INSERT INTO query.projection_build VALUES ('counting', 9, 3, now(), now(), 0,"
                            + " '{counted,counted_later}')");
            assertThat(side.post(REBUILD).status()).isEqualTo(409);

            assertThat(side.delete(REBUILD).status()).isEqualTo(204);

            assertThat(built()).isEmpty();
            assertThat(side.post(REBUILD).status()).isEqualTo(202);
            awaitServed(side, 5);
            assertServed(5);
        }
    }

    @Test
    void on_its_page_it_is_abandoned_by_a_button() {
        append(5);
        try (var side = start()) {
            awaitServed(side, 5);
            counting.waitAt(3);
            assertThat(side.post("/operations/projections/counting/rebuild").status())
                    .isEqualTo(302);
            var abandon = "/operations/projections/counting/abandon";
            assertThat(side.get("/operations").http().body()).contains("action=\"" + abandon);

            var done = Executors.newVirtualThreadPerTaskExecutor();
            try (done) {
                var abandoned = done.submit(() -> side.post(abandon).status());
                counting.waitAt(Long.MAX_VALUE);
                assertThat(result(abandoned)).isEqualTo(302);
            }
            assertThat(side.get("/operations").http().body()).doesNotContain(abandon);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void however_often_it_is_begun_and_abandoned_while_two_programs_build_nobody_is_in_the_way()
            throws Exception {
        append(1200);
        try (var one = start();
                var other = start();
                var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitServed(one, 1200);
            var asked = new ArrayList<Future<Set<Integer>>>();
            for (var side : List.of(one, other)) {
                asked.add(asking.submit(repeatedly(() -> side.post(REBUILD).status())));
                asked.add(asking.submit(repeatedly(() -> side.delete(REBUILD).status())));
            }
            var answers = new TreeSet<Integer>();
            for (var answer : asked) {
                answers.addAll(answer.get());
            }
            assertThat(answers).isSubsetOf(202, 204, 409).contains(202, 204);

            one.delete(REBUILD);
            assertThat(one.post(REBUILD).status()).isEqualTo(202);
            awaitServed(one, 1200);
            assertServed(1200);
            assertThat(built()).isEmpty();
        }
    }

    private static Callable<Set<Integer>> repeatedly(Callable<Integer> ask) {
        return () -> {
            var answers = new TreeSet<Integer>();
            for (var i = 0; i < 100; i++) {
                answers.add(ask.call());
            }
            return answers;
        };
    }
}
