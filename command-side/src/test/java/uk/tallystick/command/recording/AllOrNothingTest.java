package uk.tallystick.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Fact;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** An event, its words, the answer to its key and the rows that follow from it: all or nothing. */
@Import(AllOrNothingTest.Policies.class)
class AllOrNothingTest extends CommandSideTest {

    private static final String ACTION =
            """
            {"code": "A1", "title": "Review", "lead": "force", "dueOn": "2027-03-31"}\
            """;

    /** How many there are of each. */
    private record Rows(long events, long exhibits, long keys, long due, long figures) {

        Rows since(Rows before) {
            return new Rows(
                    events - before.events,
                    exhibits - before.exhibits,
                    keys - before.keys,
                    due - before.due,
                    figures - before.figures);
        }
    }

    @Autowired private Policy policy;

    private final String body = "b" + UUID.randomUUID().toString().substring(0, 8);
    private String round = "";
    private final String key = UUID.randomUUID().toString();

    @TestConfiguration
    static class Policies {
        @Bean
        Policy failingPolicy() {
            return new Policy();
        }
    }

    static class Policy implements InTransaction {

        private final AtomicBoolean fails = new AtomicBoolean();

        @EventHandler
        void on(Fact event) {
            if (fails.get()) {
                throw new IllegalStateException("the test's policy fails on " + event.id());
            }
        }
    }

    @BeforeEach
    void aBodyWithAKpiAndARound() {
        register(body);
        created(
                "kpis",
                """
                {"code": "K1", "name": "Confidence", "unit": "percent", "direction": "increase",
                 "source": "survey"}\
                """);
        round =
                created(
                        "submissions",
                        """
                        {"period": "2024-25-Q3", "supplier": "Force", "dueOn": "2025-02-01"}\
                        """);
    }

    private String created(String things, String request) {
        var answer = post("/api/bodies/" + body + "/" + things, request);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    @AfterEach
    void mend() throws SQLException {
        policy.fails.set(false);
        asSuperuser("DROP FUNCTION IF EXISTS log.fail() CASCADE");
    }

    @ParameterizedTest
    @CsvSource({
        "log.event, BEFORE INSERT",
        "log.exhibit, BEFORE INSERT",
        "command.idempotency_key, BEFORE INSERT",
        "command.idempotency_key, BEFORE UPDATE",
        "command.due, BEFORE INSERT"
    })
    void anActionIsRecordedWithAllThatBelongsToItOrNotAtAll(String table, String when)
            throws SQLException {
        failOn(table, when, "");
        noActionIsRecordedUntilMended();
    }

    @ParameterizedTest
    @CsvSource({
        "log.event, BEFORE INSERT",
        "log.exhibit, BEFORE INSERT",
        "command.idempotency_key, BEFORE INSERT",
        "command.figure, BEFORE INSERT"
    })
    void figuresAreRecordedWithAllThatBelongsToThemOrNotAtAll(String table, String when)
            throws SQLException {
        failOn(table, when, "");
        var figures =
                """
                [{"kpi": "K1", "value": 52.0, "comment": "steady"},
                 {"kpi": "K1", "value": 51.5, "breakdown": "city"}]\
                """;
        nothingIsRecordedUntilMended(round + "/measurements", figures, new Rows(1, 2, 1, 0, 2));
    }

    @Test
    void whatFailsWhenTheTransactionCommitsIsNotRecorded() throws SQLException {
        failOn("log.event", "AFTER INSERT", "DEFERRABLE INITIALLY DEFERRED");
        noActionIsRecordedUntilMended();
    }

    @Test
    void whatAPolicyFailsOnIsNotRecorded() throws SQLException {
        policy.fails.set(true);
        noActionIsRecordedUntilMended();
    }

    /** Two clocks run: to its own day, and to a quarter of silence. */
    private void noActionIsRecordedUntilMended() throws SQLException {
        nothingIsRecordedUntilMended(
                "/api/bodies/" + body + "/actions", ACTION, new Rows(1, 1, 1, 2, 0));
    }

    private void nothingIsRecordedUntilMended(String path, String request, Rows expected)
            throws SQLException {
        var method = path.endsWith("/measurements") ? "PUT" : "POST";
        var before = rows();
        var failed = send(method, path, request, "Idempotency-Key", key);
        assertThat(failed.status()).as("%s", failed.body()).isEqualTo(500);
        assertThat(rows()).isEqualTo(before);

        mend();
        var recorded = send(method, path, request, "Idempotency-Key", key);
        assertThat(recorded.status()).as("%s", recorded.body()).isBetween(200, 201);
        assertThat(rows().since(before)).isEqualTo(expected);
    }

    private Rows rows() {
        return jdbc.query(
                """
                SELECT (SELECT count(*) FROM log.event), (SELECT count(*) FROM log.exhibit),
                       (SELECT count(*) FROM command.idempotency_key), (SELECT count(*) FROM command.due),
                       (SELECT count(*) FROM command.figure)
                """,
                row -> {
                    row.next();
                    return new Rows(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5));
                });
    }

    private void failOn(String table, String when, String deferred) throws SQLException {
        asSuperuser(
                """
                CREATE FUNCTION log.fail() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the test fails this step'; END $$\
                """);
        asSuperuser(
                "CREATE %s TRIGGER fail %s ON %s %s FOR EACH ROW EXECUTE FUNCTION log.fail()"
                        .formatted(deferred.isEmpty() ? "" : "CONSTRAINT", when, table, deferred));
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser(database.url().replaceFirst(".*/", ""));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
