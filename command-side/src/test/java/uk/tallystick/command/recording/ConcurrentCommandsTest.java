package uk.tallystick.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.database.TestDatabase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Several people act on one thing at the same moment. */
class ConcurrentCommandsTest extends CommandSideTest {

    private static final int PEOPLE = 8;

    @Test
    void commandsOnOneThingAtOnceAreDecidedOneAfterAnother() throws Exception {
        addAction("together");
        var answers = atOnce(i -> comment("together", i));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.body().path("version").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, PEOPLE + 1).boxed().toList());
    }

    @Test
    void ofThoseWhoNameTheSameVersionOneIsRecorded() throws Exception {
        addAction("versioned");
        var answers = atOnce(i -> comment("versioned", i, "If-Match", "\"1\""));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(412);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
    }

    @Test
    void aCommandToWhatIsNotOnRecordIsNotFound() {
        addAction("found");
        assertThat(post("/api/bodies/found/actions/A2/status", "{\"status\": \"paused\"}").status())
                .isEqualTo(404);
    }

    @Test
    void aCommandThatAnotherProcessForestalledIsDecidedAnew() throws Exception {
        var forestalled = forestalled("anew");

        assertThat(forestalled.status()).as("%s", forestalled.body()).isEqualTo(200);
        assertThat(forestalled.body().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void aCommandThatAnotherProcessForestalledIsRefusedOnAnOldVersion() throws Exception {
        var forestalled = forestalled("refused", "If-Match", "\"2\"");

        assertThat(forestalled.status()).as("%s", forestalled.body()).isEqualTo(412);
    }

    /** Appends the third event as another process would, while a command is about to do so. */
    private Answer forestalled(String body, String... headers) throws Exception {
        addAction(body);
        comment(body, 1);
        try (var other = TestDatabase.as(database.command(), database);
                var statement = other.createStatement();
                var people = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.execute(
                    """
                    INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision,
                                           occurred_at, payload, metadata)
                    SELECT event_id || '-again', aggregate_type, aggregate_id, sequence + 1, type, revision,
                           occurred_at, payload, metadata
                    FROM log.event WHERE sequence = 1 AND aggregate_id LIKE '%:\
                    """
                            + body
                            + ":A1'");
            var answer = people.submit(() -> comment(body, 2, headers));
            awaitSomebodyWaitingFor(other.unwrap(PgConnection.class).getBackendPID());
            other.commit();
            return answer.get(20, TimeUnit.SECONDS);
        }
    }

    private void awaitSomebodyWaitingFor(int process) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (jdbc.queryForList(
                        "SELECT 1 FROM pg_locks WHERE NOT granted AND ? = ANY"
                                + " (pg_blocking_pids(pid))",
                        process)
                .isEmpty()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void addAction(String body) {
        register(body);
        var added =
                post(
                        "/api/bodies/" + body + "/actions",
                        """
                        {"code": "A1", "title": "Review", "lead": "force"}\
                        """);
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
    }

    private Answer comment(String body, int i, String... headers) {
        return post(
                "/api/bodies/" + body + "/actions/A1/status",
                "{\"status\": \"inProgress\", \"comment\": \"" + i + "\"}",
                headers);
    }

    private interface Sending {
        Answer send(int i);
    }

    private static List<Answer> atOnce(Sending sending) throws Exception {
        var together = new CyclicBarrier(PEOPLE);
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var sent =
                    IntStream.range(0, PEOPLE)
                            .mapToObj(i ->
                                    people.submit(
                                            (Callable<Answer>)
                                                    () -> {
                                                        together.await();
                                                        return sending.send(i);
                                                    }))
                            .toList();
            var answers = new ArrayList<Answer>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
