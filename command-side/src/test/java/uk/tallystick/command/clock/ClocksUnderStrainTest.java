package uk.tallystick.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.command.SteppedClock;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clocks run out once and are never lost, whatever else happens meanwhile. */
@Import(SteppedClock.Stepped.class)
class ClocksUnderStrainTest extends CommandSideTest {

    private static final int ACTIONS = 6;

    @Autowired private SteppedClock clock;
    @Autowired private Tick tick;
    @Autowired private List<WhenDue> clocks;
    @Autowired private Acts acts;
    @Autowired private Recorder recorder;

    @Autowired
    @Qualifier("commandTransactions")
    private PlatformTransactionManager transactions;

    private String body = "";

    @BeforeEach
    void aBody() {
        body = "strain" + System.nanoTime();
        register(body);
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.right();
    }

    @Test
    void aClockSetAnewToTheSameDayWhileNothingWasFoundOwedGoesOn() {
        act(1, today());
        does("actions/A1/status", "{\"status\": \"complete\"}");
        clock.step(Duration.ofDays(1));

        tickWithInterruption(() ->
                does(
                        "actions/A1/status",
                        "{\"status\": \"inProgress\", \"comment\": \"Not yet\"}"));
        assertThat(overdue("A1")).isZero();
        tick.tick();
        assertThat(overdue("A1")).isEqualTo(1);
    }

    @Test
    void whatIsRescheduledWhileProgramsTickIsOverdueOnceForEachDayThatPasses() throws Exception {
        for (var n = 0; n < ACTIONS; n++) {
            act(n, today());
        }
        clock.step(Duration.ofDays(1));
        var first = today();
        var together = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<Boolean>>();
            done.add(threads.submit(after(together, tick::tick)));
            done.add(threads.submit(after(together, another(jdbc)::tick)));
            done.add(threads.submit(after(together, () -> reschedule(first.plusDays(1)))));
            done.add(threads.submit(after(together, () -> reschedule(first.plusDays(2)))));
            for (var one : done) {
                assertThat(one.get()).isTrue();
            }
        }
        tick.tick();
        var before = new ArrayList<Integer>();
        for (var n = 0; n < ACTIONS; n++) {
            assertThat(overdue("A" + n)).isBetween(0, 1);
            before.add(overdue("A" + n));
        }

        clock.step(Duration.ofDays(3));
        tick.tick();
        tick.tick();
        for (var n = 0; n < ACTIONS; n++) {
            assertThat(overdue("A" + n)).as("A%s", n).isEqualTo(before.get(n) + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-29, 2031-03-29T23:59:59.999Z, 2031-03-30T00:00:00Z",
        "2031-03-30, 2031-03-30T22:59:59.999Z, 2031-03-30T23:00:00Z",
        "2031-10-25, 2031-10-25T22:59:59.999Z, 2031-10-25T23:00:00Z",
        "2031-10-26, 2031-10-26T23:59:59.999Z, 2031-10-27T00:00:00Z"
    })
    void aDayIsOverAtMidnightInLondonInSummerAndInWinter(
            LocalDate due, OffsetDateTime last, OffsetDateTime over) {
        act(1, due);
        clock.stand(last.toInstant());
        tick.tick();
        assertThat(overdue("A1")).isZero();

        clock.stand(over.toInstant());
        tick.tick();
        assertThat(overdue("A1")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"abolish, ''", "transfer, ', \"to\": \"%sx\"'"})
    void aBodyThatAnswersForNothingAnyMoreIsStillLateWithWhatItBegan(String end, String more) {
        act(1, today());
        register(body + "x");
        var gone =
                post(
                        "/api/bodies/" + body + "/" + end,
                        "{\"reason\": \"An Act\"" + more.replace("%s", body) + "}");
        assertThat(gone.status()).as("%s", gone.body()).isEqualTo(200);
        clock.step(Duration.ofDays(1));
        tick.tick();

        assertThat(overdue("A1")).isEqualTo(1);
    }

    @Test
    void historyThatNobodyCanReadStopsNoOtherClock() {
        act(1, today());
        act(2, today());
        jdbc.update(
                """
                INSERT INTO log.event (event_id, aggregate_type, aggregate_id, sequence, type, revision, occurred_at, payload, metadata)
                SELECT ?, aggregate_type, aggregate_id, sequence + 1, type, revision, occurred_at, '"unread"', metadata
                FROM log.event WHERE aggregate_id = ?
                """,
                "unread" + body,
                "action:" + body + ":A1");
        clock.step(Duration.ofDays(1));
        tick.tick();

        assertThat(overdue("A1")).isZero();
        assertThat(overdue("A2")).isEqualTo(1);
        assertThat(
                        jdbc.queryForList(
                                "SELECT subject FROM command.due WHERE clock = 'action' AND subject"
                                        + " LIKE ?",
                                String.class,
                                "action:" + body + ":%"))
                .containsExactly("action:" + body + ":A1");
        jdbc.update("DELETE FROM command.due WHERE subject = ?", "action:" + body + ":A1");
    }

    /** Another does something once it is decided that nothing is owed, before the row goes. */
    private void tickWithInterruption(Runnable another) {
        var interrupted =
                new JdbcTemplate(requireNonNull(jdbc.getDataSource())) {
                    @Override
                    public int update(String sql, @Nullable Object @Nullable ... values) {
                        if (("action:" + body + ":A1").equals(requireNonNull(values)[0])) {
                            another.run();
                        }
                        return super.update(sql, values);
                    }
                };
        another(interrupted).tick();
    }

    private Tick another(JdbcTemplate template) {
        return new Tick(clocks, template, transactions, acts, recorder);
    }

    private static Callable<Boolean> after(CyclicBarrier together, Runnable work) {
        return () -> {
            together.await();
            work.run();
            return true;
        };
    }

    private void act(int n, LocalDate due) {
        does(
                "actions",
                "{\"code\": \"A%s\", \"title\": \"Review\", \"lead\": \"force\", \"dueOn\": \"%s\"}"
                        .formatted(n, due));
    }

    private void reschedule(LocalDate day) {
        for (var n = 0; n < ACTIONS; n++) {
            does(
                    "actions/A" + n + "/reschedule",
                    "{\"dueOn\": \"%s\", \"reason\": \"A partner is late\"}".formatted(day));
        }
    }

    private void does(String path, String request) {
        var answer = post("/api/bodies/" + body + "/" + path, request);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    }

    private int overdue(String action) {
        var events =
                jdbc.queryForList(
                        "SELECT 1 FROM log.event WHERE type = 'action-overdue' AND aggregate_id ="
                                + " ?",
                        Integer.class,
                        "action:" + body + ":" + action);
        return events.size();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Acts.LONDON));
    }
}
