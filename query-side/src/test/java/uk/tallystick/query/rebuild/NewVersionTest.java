package uk.tallystick.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.projection.CountingProjection;
import uk.tallystick.query.projection.Progress;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

class NewVersionTest {

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final CountingProjection first = new CountingProjection(1);
    private final CountingProjection second = new CountingProjection(2);

    @BeforeEach
    void prepare() {
        CountingProjection.prepare(database);
    }

    private QuerySide start(CountingProjection projection, String... properties) {
        return QuerySide.over(
                database,
                clock,
                log,
                List.of(context ->
                        context.registerBean(CountingProjection.class, () -> projection)),
                properties);
    }

    private void append(int from, int to) {
        for (var i = from; i <= to; i++) {
            log.body("body-" + i);
        }
    }

    private static long serving(QuerySide side) {
        return side.bean(Progress.class).least(List.of("counting"));
    }

    private static List<ProjectionItem> items(QuerySide side) {
        return side.bean(Rebuilds.class).all().stream()
                .filter(item -> item.name().equals("counting"))
                .toList();
    }

    private static void awaitBuilt(QuerySide side, long position) {
        eventually(
                "version 2 serves " + position,
                () ->
                        items(side).getFirst().version() == 2
                                && items(side).getFirst().position() == position);
    }

    private void assertServed(long last) {
        assertThat(CountingProjection.counted(database))
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(CountingProjection.versions(database)).containsExactly(2L);
    }

    /** Ends the connections of an application to this database, as a fault would. */
    private void terminate(String application) throws SQLException {
        var name = database.url().replaceFirst(".*/", "");
        try (var superuser = TestDatabase.superuser(name);
                var statement =
                        superuser.prepareStatement(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
                                        + " application_name = ? AND datname = ?")) {
            statement.setString(1, application);
            statement.setString(2, name);
            statement.execute();
        }
    }

    @Test
    void the_old_version_serves_and_is_fed_until_the_new_one_has_caught_up() {
        append(1, 5);
        try (var old = start(first)) {
            eventually("the old one is there", () -> serving(old) == 5);
            second.waitAt(3);
            try (var side = start(second)) {
                eventually("it is being built", () -> items(side).getFirst().building() != null);
                append(6, 7);
                eventually("the old one is fed", () -> serving(side) == 7);
                assertThat(CountingProjection.versions(database)).containsExactly(1L);
                assertThat(items(side).getFirst().version()).isEqualTo(1);

                second.waitAt(Long.MAX_VALUE);
                awaitBuilt(side, 7);
                assertServed(7);
                append(8, 9);
                awaitBuilt(side, 9);
                assertServed(9);
                assertThat(old.get("/actuator/health").status()).isEqualTo(503);
            }
        }
    }

    @Test
    void a_program_that_is_ended_in_the_middle_goes_on_where_it_was() {
        append(1, 4);
        try (var old = start(first)) {
            eventually("the old one is there", () -> serving(old) == 4);
        }
        second.failAt(3);
        try (var side = start(second)) {
            eventually(
                    "it stands before what it cannot take",
                    () ->
                            items(side).getFirst().building() instanceof ProjectionItem.Building b
                                    && b.failedAt() != null);
            assertThat(items(side).getFirst().building())
                    .extracting("failedAt", "failure")
                    .containsExactly(3L, "told to fail");
            assertThat(serving(side)).isEqualTo(4);
            var health = side.get("/actuator/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().at("/components/rebuilds/details/counting/stuckAt").asLong())
                    .isEqualTo(3);
        }
        second.failAt(Long.MAX_VALUE);
        append(5, 6);
        try (var side = start(second)) {
            awaitBuilt(side, 6);
            assertServed(6);
            assertThat(side.get("/actuator/health").status()).isEqualTo(200);
        }
    }

    @Test
    void of_a_long_ledger_of_which_nothing_serves_the_tables_are_built_before_they_are_fed() {
        append(1, 20);
        first.waitAt(15);
        try (var side = start(first, "tallystick.query.built-from=20")) {
            eventually("it is being built", () -> items(side).getFirst().building() != null);
            assertThat(items(side).getFirst().version()).isZero();
            assertThat(CountingProjection.counted(database)).isEmpty();

            first.waitAt(Long.MAX_VALUE);
            eventually("it serves", () -> serving(side) == 20);
            append(21, 25);
            eventually("it is fed", () -> serving(side) == 25);
            assertThat(CountingProjection.counted(database))
                    .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
        }
    }

    @Test
    void a_connection_that_is_lost_in_the_middle_loses_nothing_and_applies_nothing_twice()
            throws SQLException {
        append(1, 600);
        try (var old = start(first)) {
            eventually("the old one is there", () -> serving(old) == 600);
        }
        second.waitAt(550);
        try (var side = start(second)) {
            eventually(
                    "the first step is done",
                    () ->
                            items(side).getFirst().building() instanceof ProjectionItem.Building b
                                    && b.position() == 500);
            terminate("tallystick rebuild");
            second.waitAt(Long.MAX_VALUE);
            awaitBuilt(side, 600);
            assertServed(600);
            assertThat(second.given()).filteredOn(position -> position <= 500).hasSize(500);
        }
    }

    @Test
    void of_two_programs_one_builds_and_both_serve_what_it_built() {
        append(1, 100);
        try (var old = start(first)) {
            eventually("the old one is there", () -> serving(old) == 100);
        }
        try (var one = start(second);
                var other = start(second)) {
            awaitBuilt(one, 100);
            append(101, 200);
            awaitBuilt(one, 200);
            awaitBuilt(other, 200);
            assertServed(200);
        }
    }

    @Test
    void how_far_it_is_how_fast_and_how_long_it_takes_is_told() {
        append(1, 600);
        try (var old = start(first)) {
            eventually("the old one is there", () -> serving(old) == 600);
        }
        second.waitAt(550);
        try (var side = start(second)) {
            eventually(
                    "the first step is done",
                    () ->
                            items(side).getFirst().building() instanceof ProjectionItem.Building b
                                    && b.position() == 500);
            clock.advance(Duration.ofSeconds(10));
            var told = side.get("/api/projections").json().path("items");
            var counting =
                    told.valueStream()
                            .filter(item -> item.path("name").asString().equals("counting"))
                            .findFirst()
                            .orElseThrow();
            assertThat(counting.path("version").asInt()).isEqualTo(1);
            var building = counting.path("building");
            assertThat(building.path("position").asLong()).isEqualTo(500);
            assertThat(building.path("of").asLong()).isEqualTo(600);
            assertThat(building.path("eventsPerSecond").asLong()).isEqualTo(50);
            assertThat(building.path("secondsLeft").asLong()).isEqualTo(2);
            assertThat(side.get("/actuator/prometheus").http().body())
                    .contains("tallystick_projection_build_left{projection=\"counting\"} 100.0")
                    .contains("tallystick_projection_build_rate{projection=\"counting\"} 50.0");
            second.waitAt(Long.MAX_VALUE);
            awaitBuilt(side, 600);
        }
    }
}
