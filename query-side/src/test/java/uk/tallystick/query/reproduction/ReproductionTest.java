package uk.tallystick.query.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.kpi.Office;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.stream.LedgerStream;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ReproductionTest {

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final QuerySide side = QuerySide.over(database, clock, log, List.of());
    private final JdbcTemplate owner =
            new JdbcTemplate(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));

    private long record(String body) {
        var office = new Office(side, body);
        office.kpi("P1");
        office.baseline("P1", "2024-25", "52.0");
        var round = office.round("2025-26-Q1", "Survey");
        office.figure(round, "P1", "2025-26-Q1", "53.1");
        var last = office.figure(round, "P1", "2025-26-Q1", "54.2").last();
        eventually("all is served", () -> side.bean(Progress.class).leastOfAll() == last);
        return last;
    }

    private JsonNode done(String auditor) {
        eventually(
                "it is done",
                () ->
                        !side.getBy(auditor, "/api/reproductions")
                                .json()
                                .at("/items/0/endedAt")
                                .isNull());
        return side.getBy(auditor, "/api/reproductions").json().at("/items/0");
    }

    @Test
    void an_auditor_learns_which_rows_of_the_bodies_they_audit_are_not_what_the_events_make()
            throws SQLException {
        try (side) {
            record("x");
            record("y");
            owner.update("UPDATE query.kpi_baseline SET value = value + 1");
            var auditor = side.tokenOf("x", Role.AUDITOR);
            var begun = side.postBy(auditor, "/api/reproductions");
            assertThat(begun.status()).isEqualTo(202);
            assertThat(begun.header("Location")).startsWith("/api/reproductions/");

            var run = done(auditor);
            assertThat(run.at("/answer/same").asBoolean()).isFalse();
            assertThat(run.at("/answer/differences").asLong()).isEqualTo(2);
            var tables = run.at("/answer/tables").valueStream().toList();
            assertThat(tables)
                    .filteredOn(table -> table.path("differences").asLong() > 0)
                    .singleElement()
                    .satisfies(table -> {
                        assertThat(table.path("table").asString()).isEqualTo("kpi_baseline");
                        assertThat(table.path("served")).isNotEqualTo(table.path("rebuilt"));
                        assertThat(table.path("named").valueStream())
                                .extracting(row -> row.at("/key/id").asString())
                                .containsExactly("kpi:x:P1");
                        assertThat(table.at("/named/0/columns/0").asString()).isEqualTo("value");
                    });
            assertThat(side.getBy(auditor, begun.header("Location")).json()).isEqualTo(run);
        }
    }

    @Test
    void as_at_an_earlier_position_what_came_later_changes_nothing() throws SQLException {
        try (side) {
            var first = record("x");
            var auditor = side.tokenOf("x", Role.AUDITOR);
            assertThat(side.postBy(auditor, "/api/reproductions").status()).isEqualTo(202);
            var then = done(auditor);
            record("y");
            assertThat(side.postBy(auditor, "/api/reproductions?position=" + first).status())
                    .isEqualTo(202);
            var now = done(auditor);
            assertThat(now.path("position").asLong()).isEqualTo(first);
            assertThat(now.path("answer")).isEqualTo(then.path("answer"));
            assertThat(now.at("/answer/same").asBoolean()).isTrue();

            assertThat(side.postBy(auditor, "/api/reproductions?position=1000000").status())
                    .isEqualTo(400);
            assertThat(side.postBy(auditor, "/api/reproductions?position=-1").status())
                    .isEqualTo(400);
            assertThat(side.postBy(auditor, "/api/reproductions?position=x").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void once_a_night_it_is_done_and_its_outcome_is_measured() throws SQLException {
        try (side) {
            var last = record("x");
            var auditor = side.tokenOf("x", Role.AUDITOR);
            var nightly = side.bean(Nightly.class);
            assertThat(measured("tallystick_reproduction_differences")).isEqualTo("NaN");

            assertThat(nightly.look()).isTrue();
            assertThat(done(auditor).path("nightly").asBoolean()).isTrue();
            assertThat(nightly.look()).as("a second time that night").isFalse();
            assertThat(measured("tallystick_reproduction_differences")).isEqualTo("0.0");
            assertThat(measured("tallystick_reproduction_position")).isEqualTo(last + ".0");

            clock.advance(Duration.ofHours(14));
            assertThat(nightly.look()).as("at 1 in the morning, London").isFalse();
            owner.update("DELETE FROM query.kpi");
            clock.advance(Duration.ofHours(1));
            assertThat(measured("tallystick_reproduction_age_seconds")).isEqualTo("54000.0");
            clock.advance(Duration.ofMinutes(30));
            assertThat(nightly.look()).as("at half past 2").isTrue();
            done(auditor);
            assertThat(measured("tallystick_reproduction_differences")).isEqualTo("1.0");
        }
    }

    private String measured(String name) {
        return side.get("/actuator/prometheus")
                .http()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    @Test
    void where_nothing_is_recorded_nothing_differs() throws SQLException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try (side) {
            assertThat(Reproduce.run(() -> database, new String[0], out)).isZero();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"same\" : true");
    }

    /** A program that did not come to the end, as it is when its connection is gone. */
    @Test
    void one_whose_program_was_ended_is_not_said_to_be_under_way() throws SQLException {
        try (side) {
            var last = record("x");
            var auditor = side.tokenOf("x", Role.AUDITOR);
            var ended =
                    Reproducer.alone(
                                    database,
                                    side.bean(LedgerStream.class),
                                    side.bean(Progress.class))
                            .orElseThrow();
            var id = side.bean(Runs.class).begin(last, null, clock.instant());
            var path = "/api/reproductions/" + id;
            assertThat(side.getBy(auditor, path).json().path("endedAt").isNull()).isTrue();
            assertThat(side.getBy(auditor, "/reproductions").http().body()).contains("Under way");

            terminate("tallystick reproduction");

            eventually(
                    "it is seen to be ended",
                    () -> !side.getBy(auditor, path).json().path("endedAt").isNull());
            assertThat(side.getBy(auditor, path).json().path("failure").asString())
                    .isEqualTo("it was interrupted");
            assertThat(side.getBy(auditor, "/reproductions").http().body())
                    .contains("Came to no end")
                    .doesNotContain("Under way");
            ended.close();
        }
    }

    private static boolean look(Nightly nightly) {
        try {
            return nightly.look();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

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
    void who_asked_is_told_to_them_and_to_auditors_of_every_body_only() throws SQLException {
        try (side) {
            record("x");
            var asking = side.tokenOf("x", Role.AUDITOR);
            assertThat(side.postBy(asking, "/api/reproductions").status()).isEqualTo(202);
            var seen = done(asking);
            assertThat(seen.path("askedBy").isString()).isTrue();
            assertThat(done(side.tokenOf("y", Role.AUDITOR)).path("askedBy").isNull()).isTrue();
            assertThat(done(side.tokenOf("x", Role.AUDITOR)).path("askedBy").isNull()).isTrue();
            assertThat(side.get("/api/reproductions").json().at("/items/0/askedBy"))
                    .isEqualTo(seen.path("askedBy"));
            assertThat(seen.path("nightly").asBoolean()).isFalse();
        }
    }

    @Test
    void the_nightly_one_forgets_what_is_older_than_the_last_four_hundred() throws SQLException {
        try (side) {
            record("x");
            assertThat(side.bean(Nightly.class).look()).isTrue();
            done(side.tokenOf("x", Role.AUDITOR));
            owner.update(
                    "INSERT INTO query.reproduction (position, asked_by, begun_at, ended_at,"
                            + " failure) SELECT 1, 'somebody', '2026-06-01', '2026-06-01', 'x' FROM"
                            + " generate_series(1, 450)");
            clock.advance(Duration.ofDays(1));
            eventually("the last one left its workplace", () -> look(side.bean(Nightly.class)));

            var kept =
                    owner.queryForList("SELECT id FROM query.reproduction ORDER BY 1", Long.class);
            // The last that ended well, and the one that was begun.
            assertThat(kept).hasSize(402).startsWith(1L, 52L).endsWith(451L, 452L);
            done(side.tokenOf("x", Role.AUDITOR));
        }
    }

    @Test
    void the_program_says_the_same_with_the_rights_of_the_query_role() throws SQLException {
        try (side) {
            record("x");
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            assertThat(Reproduce.run(() -> database, new String[0], out)).isZero();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"same\" : true");

            owner.update("UPDATE query.visibility SET level = 'internal'");
            assertThat(Reproduce.run(() -> database, new String[0], out)).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("\"level\"");

            assertThat(Reproduce.run(() -> database, new String[] {"yesterday"}, out)).isEqualTo(2);
            assertThat(Reproduce.run(() -> database, new String[] {"1000000"}, out)).isEqualTo(2);
        }
    }
}
