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

/** The packaged program, twice on one PostgreSQL, killed while rounds become overdue. */
class TickKillIT {

    private static final int ROUNDS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database = TestDatabase.empty();
    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() {
        programs.forEach(Program::kill);
    }

    @Test
    void everyRoundIsOverdueOnceThoughProgramsAreKilledAtThatMoment() throws Exception {
        var first = started();
        request(first);
        await("SELECT count(*) FROM log.event WHERE type = 'submission-overdue'", 0, 5);
        first.kill();

        var second = started();
        var third = started();
        await("SELECT count(*) FROM log.event WHERE type = 'submission-overdue'", 0, ROUNDS / 2);
        second.kill();
        third.kill();
        started();

        await("SELECT count(*) FROM command.due", ROUNDS, 0);
        assertThat(number("SELECT count(*) FROM log.event WHERE type = 'submission-overdue'"))
                .isEqualTo(ROUNDS);
        assertThat(
                        number(
                                "SELECT count(DISTINCT aggregate_id) FROM log.event WHERE type ="
                                        + " 'submission-overdue'"))
                .isEqualTo(ROUNDS);
    }

    private Program started() throws IOException, InterruptedException {
        var program = Program.start(database);
        programs.add(program);
        program.awaitReady();
        return program;
    }

    private void request(Program program) throws IOException, InterruptedException {
        var token = TestPeople.everyRole(database);
        post(program, token, "/api/bodies", "{\"id\":\"b\",\"name\":\"B\",\"kind\":\"other\"}");
        for (var round = 0; round < ROUNDS; round++) {
            post(
                    program,
                    token,
                    "/api/bodies/b/submissions",
                    "{\"period\":\"2024-25-Q1\",\"supplier\":\"S%s\",\"dueOn\":\"2024-08-31\"}"
                            .formatted(round));
        }
    }

    private static void post(Program program, String token, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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
