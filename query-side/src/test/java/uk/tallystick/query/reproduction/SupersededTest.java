package uk.tallystick.query.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.kpi.Office;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a program says of which a later version has taken over. */
class SupersededTest {

    private final Database database = TestDatabase.prepared();
    private final TestClock clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private final TestLog log = new TestLog(database, clock);
    private final JdbcTemplate owner =
            new JdbcTemplate(
                    new DriverManagerDataSource(
                            database.url(), database.owner().user(), database.owner().password()));

    private static JsonNode kpi(QuerySide side) {
        return side.get("/actuator/health").json().at("/components/projections/details/kpi");
    }

    @Test
    void it_says_so_on_pages_in_answers_in_its_health_and_feeds_no_more() {
        try (var side = QuerySide.over(database, clock, log, List.of())) {
            var office = new Office(side, "x");
            var last = office.kpi("P1");
            assertThat(side.get("/api/bodies/x/kpis", last).status()).isEqualTo(200);
            assertThat(kpi(side).asString()).isEqualTo("running");

            owner.update("UPDATE query.projection_progress SET version = 99 WHERE name = 'kpi'");

            var auditor = side.tokenOf("x", Role.AUDITOR);
            assertThat(
                            List.of(
                                    side.get("/bodies/x"),
                                    side.get("/bodies/x/kpis/P1"),
                                    side.postBy(auditor, "/reproductions")))
                    .allSatisfy(page -> {
                        assertThat(page.status()).isEqualTo(503);
                        assertThat(page.http().body())
                                .contains("A newer version of this service has taken over")
                                .doesNotContain("Exception");
                    });
            var answer = side.get("/api/bodies/x/kpis");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("detail").asString()).contains("a later version serves");
            assertThat(answer.header("Retry-After")).isEmpty();

            eventually("it is stopped", () -> kpi(side).asString().startsWith("version 99 serves"));
            assertThat(side.get("/actuator/health").status()).isEqualTo(503);
            log.body("y");
            eventually(
                    "the others are fed",
                    () -> side.get("/api/projections").json().toString().contains("\"lag\":0"));
            assertThat(kpi(side).asString()).startsWith("version 99 serves");

            assertSaid(() -> database, 2, "a later version serves than this program knows");
        }
    }

    @Test
    void a_program_that_cannot_compare_says_why_in_one_line() {
        assertSaid(
                () -> {
                    throw new IllegalStateException("set TALLYSTICK_DB_URL");
                },
                4,
                "it could not be done: set TALLYSTICK_DB_URL");
        var stranger = new Login("nobody", "secret");
        assertSaid(
                () -> new Database(database.url(), stranger, stranger, stranger, false),
                4,
                "it could not be done: ");
        owner.execute("INSERT INTO query.projection_progress VALUES ('kpi', 1, 0)");
        assertSaid(() -> database, 2, "another version of this program");
    }

    private static void assertSaid(Supplier<Database> database, int status, String words) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Reproduce.run(database, new String[0], out)).as(words).isEqualTo(status);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains(words)
                .doesNotContain("Exception");
    }
}
