package uk.tallystick.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.command.sequencing.Program;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The packaged program, twice on one PostgreSQL, killed while clocks of every kind run out. */
class TickKillIT {

    /** How many there are of each thing that has a clock, or two, which can run out at once. */
    private static final int OF_EACH = 6;

    private static final int CLOCKS = OF_EACH * 6;
    private static final String LATE = "SELECT count(*) FROM log.event WHERE type LIKE '%-overdue'";
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Database database = TestDatabase.empty();
    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() {
        programs.forEach(Program::kill);
    }

    @Test
    void everyClockRunsOutOnceThoughProgramsAreKilledAtThatMoment() throws Exception {
        var first = started(Duration.ZERO);
        first.awaitReady();
        owe(first);
        first.kill();
        assertThat(number(LATE)).isZero();

        var second = started(OFTEN);
        var third = started(OFTEN);
        await(LATE, 0, 5);
        second.kill();
        await(LATE, 0, CLOCKS / 2);
        third.kill();
        started(OFTEN);

        await("SELECT count(*) FROM command.due WHERE due_on < current_date", CLOCKS, 0);
        assertThat(number(LATE)).isEqualTo(CLOCKS);
        assertThat(
                        number(
                                "SELECT count(DISTINCT (aggregate_id, type)) FROM log.event WHERE"
                                        + " type LIKE '%-overdue'"))
                .isEqualTo(CLOCKS);
    }

    private Program started(Duration tick) throws IOException {
        var program = Program.start(database, tick);
        programs.add(program);
        return program;
    }

    private void owe(Program program) throws IOException, InterruptedException {
        var token = TestPeople.everyRole(database);
        var body = new Asking(program, token);
        body.post("", "'id': 'b', 'name': 'B', 'kind': 'other'");
        for (var n = 0; n < OF_EACH; n++) {
            body.post(
                    "/b/submissions",
                    "'period': '2024-25-Q1', 'supplier': 'S" + n + "', 'dueOn': '2024-08-31'");
            body.post(
                    "/b/actions",
                    "'code': 'A" + n + "', 'title': 'T', 'lead': 'force', 'dueOn': '2024-08-31'");
            body.post(
                    "/b/recommendations",
                    "'reference': 'R"
                            + n
                            + "', 'title': 'T', 'madeBy': 'Audit', 'madeOn': '2024-08-01',"
                            + " 'clock': {'kind': 'byDate', 'date': '2024-08-31'}, 'deliverBy':"
                            + " '2024-08-31'");
            var scrutiny =
                    body.post("/b/scrutiny", "'forum': 'F', 'topic': 'T', 'heldOn': '2024-08-01'");
            body.post(
                    "/b/scrutiny/" + scrutiny + "/outcome",
                    "'outcome': 'noted', 'recordedOn': '2024-08-01', 'reasons': 'R', 'reviewOn':"
                            + " '2024-08-31'");
            var meeting =
                    body.post(
                            "/b/meetings", "'kind': 'panel', 'forum': 'F', 'heldOn': '2024-08-01'");
            body.post(
                    "/b/meetings/" + meeting + "/information-requests",
                    "'text': 'T', 'effectiveOn': '2024-08-01', 'dueOn': '2024-08-31'");
        }
    }

    /** Somebody who asks a program. */
    private record Asking(Program program, String token) {

        /** Sends JSON in single quotes, and answers with the code of what it is about. */
        String post(String path, String fields) throws IOException, InterruptedException {
            var json = "{" + fields.replace('\'', '"') + "}";
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + program.port()
                                                    + "/api/bodies"
                                                    + path))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build();
            try (var http = HttpClient.newHttpClient()) {
                var answer = http.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
                return answer.body()
                        .replaceFirst("(?s).*\"id\":\"(?:[^\":]*:)*([^\":]*)\".*", "$1");
            }
        }
    }

    /** Waits until a number has gone from one side of a bound to it. */
    private void await(String sql, long from, long to) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var now = number(sql); from < to ? now < to : now > to; now = number(sql)) {
            assertThat(System.nanoTime()).as("%s is %s", sql, now).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
