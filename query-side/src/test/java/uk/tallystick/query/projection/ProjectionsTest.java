package uk.tallystick.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

class ProjectionsTest {

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final CountingProjection counting = new CountingProjection();

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

    private static void await(QuerySide side, long position) {
        var progress = side.bean(Progress.class);
        eventually(
                "position " + position,
                () -> progress.least(List.of("counting", "record")) == position);
    }

    private static List<Long> positions(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void each_position_is_applied_once_though_the_token_is_set_back() {
        try (var side = start()) {
            append(3);
            await(side, 3);
        }
        CountingProjection.execute(database, "DELETE FROM query.token");
        try (var side = start()) {
            append(2);
            await(side, 5);
        }
        assertThat(CountingProjection.counted(database)).isEqualTo(positions(5));
    }

    @Test
    void each_position_is_applied_once_though_two_processes_run() {
        append(100);
        try (var one = start();
                var other = start()) {
            append(100);
            await(one, 200);
            await(other, 200);
        }
        assertThat(CountingProjection.counted(database)).isEqualTo(positions(200));
    }

    @Test
    void a_projection_that_fails_stops_at_its_position_and_health_says_so_until_it_can_go_on() {
        append(5);
        counting.failAt(4);
        try (var side = start()) {
            eventually("health is down", () -> side.get("/actuator/health").status() == 503);
            var health =
                    side.get("/actuator/health")
                            .json()
                            .at("/components/projections/details/counting");
            assertThat(health.path("stuckAt").asLong()).isEqualTo(4);
            assertThat(health.path("since").asString()).isEqualTo("2026-06-01T11:00:00Z");
            assertThat(health.path("message").asString()).isEqualTo("told to fail");
            assertThat(CountingProjection.counted(database)).isEqualTo(positions(3));
            assertThat(side.bean(Progress.class).least(List.of("counting"))).isEqualTo(3);

            clock.advance(Duration.ofMinutes(5));
            counting.failAt(Long.MAX_VALUE);
            await(side, 5);
            assertThat(side.get("/actuator/health").status()).isEqualTo(200);
        }
        assertThat(CountingProjection.counted(database)).isEqualTo(positions(5));
    }

    @Test
    void an_event_that_no_program_knows_stops_every_projection_at_its_position() {
        append(1);
        log.appendRaw("body:x", "never-heard-of", "{}");
        try (var side = start()) {
            eventually("health is down", () -> side.get("/actuator/health").status() == 503);
            eventually(
                    "all are stuck",
                    () ->
                            side.get("/actuator/health")
                                    .json()
                                    .at("/components/projections/details")
                                    .valueStream()
                                    .allMatch(projection -> projection.has("stuckAt")));
            var health =
                    side.get("/actuator/health")
                            .json()
                            .at("/components/projections/details/record");
            assertThat(health.path("stuckAt").asLong()).isEqualTo(2);
            assertThat(health.path("message").asString()).contains("never-heard-of");
        }
    }

    @Test
    void a_gap_in_the_ledger_stops_a_projection() {
        try (var side = start()) {
            append(1);
            await(side, 1);
            CountingProjection.execute(
                    database,
                    "UPDATE query.projection_progress SET position = 0 WHERE name = 'counting'");
            append(1);
            eventually("health is down", () -> side.get("/actuator/health").status() == 503);
            var health =
                    side.get("/actuator/health")
                            .json()
                            .at("/components/projections/details/counting");
            assertThat(health.path("message").asString())
                    .isEqualTo("position 2 came after 0: what is between them is missing");
        }
    }

    @Test
    void lag_and_batches_are_measured() {
        try (var side = start()) {
            append(2);
            await(side, 2);
            eventually(
                    "the lag is gone",
                    () ->
                            side.get("/actuator/prometheus")
                                    .http()
                                    .body()
                                    .contains(
                                            "tallystick_projection_lag{projection=\"counting\"}"
                                                    + " 0.0"));
            assertThat(side.get("/actuator/prometheus").http().body())
                    .contains("tallystick_projection_batch_seconds_count{projection=\"record\"}");
        }
    }
}
