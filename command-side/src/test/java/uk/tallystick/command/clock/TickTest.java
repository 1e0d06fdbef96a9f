package uk.tallystick.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.command.SteppedClock;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** What is not handed in by its day is on record as such, once. */
@Import(SteppedClock.Stepped.class)
class TickTest extends CommandSideTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired private SteppedClock clock;
    @Autowired private Tick tick;
    @Autowired private List<WhenDue> handlers;
    @Autowired private Acts acts;
    @Autowired private Recorder recorder;

    @Autowired
    @Qualifier("commandTransactions")
    private PlatformTransactionManager transactions;

    private String body = "";

    @BeforeEach
    void aBody() {
        body = "tick" + System.nanoTime();
        register(body);
    }

    @Test
    void onTheDayItselfNothingIsOverdueAndOnTheNextItIs() {
        request("2024-25-Q1", today());
        tick.tick();
        assertThat(overdue()).isZero();

        clock.step(Duration.ofDays(1));
        tick.tick();
        tick.tick();

        assertThat(overdue()).isEqualTo(1);
        assertThat(lastActor()).isEqualTo("system:clock");
        assertThat(due()).isZero();
    }

    @Test
    void whatCameDueWhileNoProgramRanIsNoticedByTheNext() {
        request("2024-25-Q1", today());
        clock.step(Duration.ofDays(40));

        another().tick();
        tick.tick();

        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void ofTwoProgramsThatTickAtOnceOneRecordsIt() throws Exception {
        for (var quarter = 1; quarter <= 4; quarter++) {
            request("2024-25-Q" + quarter, today());
        }
        clock.step(Duration.ofDays(1));
        var together = new CyclicBarrier(4);
        try (var programs = Executors.newFixedThreadPool(4)) {
            var ticking =
                    List.of(tick, another(), another(), another()).stream()
                            .map(one ->
                                    programs.submit(
                                            (Callable<Boolean>)
                                                    () -> {
                                                        together.await();
                                                        one.tick();
                                                        return true;
                                                    }))
                            .toList();
            for (var done : ticking) {
                assertThat(done.get()).isTrue();
            }
        }
        tick.tick();

        assertThat(overdue()).isEqualTo(4);
        assertThat(due()).isZero();
    }

    @Test
    void aClockThatGoesBackSaysNothingTwice() {
        request("2024-25-Q1", today());
        clock.step(Duration.ofDays(2));
        tick.tick();
        clock.step(Duration.ofDays(-2));
        tick.tick();
        clock.step(Duration.ofDays(2));
        tick.tick();

        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void whatWasHandedInIsNotOverdue() {
        request("2024-25-Q1", today());
        handIn();
        clock.step(Duration.ofDays(1));
        tick.tick();

        assertThat(overdue()).isZero();
    }

    @Test
    void whatWasReturnedInTimeAndNotHandedInAgainIsOverdue() {
        request("2024-25-Q1", today());
        handIn();
        giveBack();
        clock.step(Duration.ofDays(1));
        tick.tick();

        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void whatWasHandedInInTimeAndReturnedAfterItsDayIsNotOverdue() {
        request("2024-25-Q1", today());
        handIn();
        clock.step(Duration.ofDays(1));
        giveBack();
        tick.tick();

        assertThat(overdue()).isZero();
    }

    @Test
    void importedHistoryThatIsStillToComeIsOverdueThoughItWasReturned() {
        request(
                "2024-25-Q1",
                today(),
                ", \"statedOn\": \"%s\", \"statedSource\": \"Report\"".formatted(today()));
        handIn();
        giveBack();
        clock.step(Duration.ofDays(1));
        tick.tick();

        assertThat(overdue()).isEqualTo(1);
    }

    private void giveBack() {
        var returned =
                postAs(
                        anotherPerson(),
                        path("submissions/2024-25-Q1_survey/return"),
                        "{\"reason\": \"Count again\"}");
        assertThat(returned.status()).as("%s", returned.body()).isEqualTo(200);
    }

    private void handIn() {
        post(
                path("kpis"),
                """
                {"code": "K1", "name": "N", "direction": "increase", "source": "S"}\
                """);
        put(
                path("submissions/2024-25-Q1_survey/measurements"),
                "[{\"kpi\": \"K1\", \"value\": 5}]");
        assertThat(post(path("submissions/2024-25-Q1_survey/submit"), "").status()).isEqualTo(200);
    }

    @Test
    void importedHistoryIsNeverOverdue() {
        var requested =
                post(
                        path("submissions"),
                        """
                        {"period": "2019-20-Q1", "supplier": "Survey", "dueOn": "2019-07-31",
                         "statedOn": "2019-09-01", "statedSource": "Report"}\
                        """);
        assertThat(requested.status()).as("%s", requested.body()).isEqualTo(201);
        tick.tick();

        assertThat(overdue()).isZero();
    }

    @Test
    void aClockThatNobodyKnowsYetStays() {
        jdbc.update(
                "INSERT INTO command.due VALUES (?, 'sundial', '2020-01-01', 'nobody')",
                "plan:" + body + ":P1");
        tick.tick();

        assertThat(due()).isEqualTo(1);
    }

    @Test
    void aClockThatFailsStopsNoOther() {
        jdbc.update(
                "INSERT INTO command.due VALUES (?, 'submission', '2020-01-01', 'nobody')",
                "submission:" + body + ":2019-20_nobody");
        request("2024-25-Q1", today());
        clock.step(Duration.ofDays(1));
        tick.tick();

        assertThat(overdue()).isEqualTo(1);
        assertThat(due()).isEqualTo(1);
    }

    private Tick another() {
        return new Tick(handlers, jdbc, transactions, acts, recorder);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private void request(String period, LocalDate dueOn) {
        request(period, dueOn, "");
    }

    private void request(String period, LocalDate dueOn, String more) {
        var requested =
                post(
                        path("submissions"),
                        "{\"period\": \"%s\", \"supplier\": \"Survey\", \"dueOn\": \"%s\"%s}"
                                .formatted(period, dueOn, more));
        assertThat(requested.status()).as("%s", requested.body()).isEqualTo(201);
    }

    private long overdue() {
        return count(
                "SELECT count(*) FROM log.event WHERE type = 'submission-overdue' AND aggregate_id"
                        + " LIKE ?");
    }

    private long due() {
        return count("SELECT count(*) FROM command.due WHERE subject LIKE ?");
    }

    private long count(String sql) {
        return jdbc.query(
                sql,
                row -> {
                    row.next();
                    return row.getLong(1);
                },
                "%:" + body + ":%");
    }

    private String lastActor() {
        return jdbc.query(
                "SELECT metadata ->> 'actor' FROM log.event_json WHERE aggregate_id LIKE ? ORDER BY"
                        + " sequence DESC LIMIT 1",
                row -> {
                    row.next();
                    return row.getString(1);
                },
                "submission:" + body + ":%");
    }

    private String path(String rest) {
        return "/api/bodies/" + body + "/" + rest;
    }
}
