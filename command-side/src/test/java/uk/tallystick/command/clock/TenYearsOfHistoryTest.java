package uk.tallystick.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.AfterEach;
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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/**
 * Ten years are imported, then two programs tick while the clock goes on, back, and on again. Each
 * clock that falls due from now on is on record once; of the past, none.
 */
@Import(SteppedClock.Stepped.class)
class TenYearsOfHistoryTest extends CommandSideTest {

    private static final long SEED = 20260523;

    /**
     * Enough of each kind of clock: of any four, one is past, one to come, one either, one ended.
     */
    private static final int OF_EACH = 12;

    private static final int DAYS = 3_650;
    private static final int AHEAD = 400;
    private static final List<String> RECURRENCES =
            List.of("once", "monthly", "quarterly", "yearly");
    private static final int[] MONTHS = {0, 1, 3, 12};

    @Autowired private SteppedClock clock;
    @Autowired private Tick tick;
    @Autowired private List<WhenDue> clocks;
    @Autowired private Acts acts;
    @Autowired private Recorder recorder;

    @Autowired
    @Qualifier("commandTransactions")
    private PlatformTransactionManager transactions;

    private final Random random = new Random(SEED);
    private final String body = "decade" + System.nanoTime();
    private final List<Late> expected = new ArrayList<>();

    /** What is on record as late, and the day that this is about. */
    private record Late(String id, String type, LocalDate from) {}

    @AfterEach
    void theClockIsRightAgain() {
        clock.right();
    }

    @Test
    void whatFallsDueFromNowOnIsRecordedOnceAndNothingOfThePast() throws Exception {
        clock.stand(today().atTime(LocalTime.NOON).atZone(Acts.LONDON).toInstant());
        register(body);
        var now = today();
        for (var one : clocks) {
            for (var n = 0; n < OF_EACH; n++) {
                take(one.clock(), n, now);
            }
        }
        assertThat(expected.stream().map(Late::type).collect(toSet()))
                .as("each clock has something that is still to come")
                .hasSameSizeAs(clocks);

        var latest = now;
        for (var day : new int[] {0, 1, 30, 29, 170, AHEAD, 0, 170, 100, AHEAD, AHEAD + 1}) {
            clock.step(Duration.ofDays(now.plusDays(day).toEpochDay() - today().toEpochDay()));
            bothTick();
            latest = today().isAfter(latest) ? today() : latest;
            assertThat(recorded())
                    .as("after %s days, seed %s", day, SEED)
                    .containsExactlyInAnyOrderElementsOf(until(latest));
        }
    }

    private void take(String kind, int n, LocalDate now) {
        var due =
                switch (n % 4) {
                    case 0 -> now.minusDays(n == 0 ? 1 : 1 + random.nextInt(DAYS));
                    case 1 -> now.plusDays(n == 1 ? 0 : random.nextInt(AHEAD));
                    case 2 -> now.minusDays(random.nextInt(DAYS)).plusDays(random.nextInt(AHEAD));
                    default -> now.plusDays(random.nextInt(AHEAD));
                };
        var before = due.minusDays(random.nextInt(100));
        var asked = before.isAfter(now) ? now : before;
        var recurrence = RECURRENCES.get(n / 3);
        var thing = Imported.of(kind, kind + n, asked, due, recurrence);
        var id = sent(thing.requests(), "");
        if (n % 4 == 3) {
            sent(thing.ends(), id);
        } else {
            expect(thing, id.replaceFirst("~.*", ""), asked, due, MONTHS[n / 3], now);
        }
    }

    private void expect(
            Imported thing, String id, LocalDate asked, LocalDate due, int months, LocalDate now) {
        switch (thing.clock()) {
            case "duty" -> {
                for (var k = 0; k == 0 || (months > 0 && k * months < 150); k++) {
                    expectIfToCome(id, thing.lateness(), due.plusMonths((long) k * months), now);
                }
            }
            case "untouched" -> expectUntouched(id, asked, now);
            case "action" -> {
                expectIfToCome(id, thing.lateness(), due, now);
                expectUntouched(id, asked, now);
            }
            default -> expectIfToCome(id, thing.lateness(), due, now);
        }
    }

    private void expectIfToCome(String id, String type, LocalDate due, LocalDate now) {
        if (!due.isBefore(now)) {
            expected.add(new Late(id, type, due.plusDays(1)));
        }
    }

    /** What was silent before it was imported is silent from then on. */
    private void expectUntouched(String id, LocalDate asked, LocalDate now) {
        var since = asked.plusMonths(3).isAfter(now) ? asked : now;
        expected.add(new Late(id, "action-untouched", since.plusMonths(3)));
    }

    private String sent(List<Imported.Request> requests, String first) {
        var id = first;
        for (var request : requests) {
            var code = id.substring(id.lastIndexOf(':') + 1);
            var part = code.substring(code.indexOf('~') + 1);
            var path = request.path().replace("~", part).replace("*", code.replaceFirst("~.*", ""));
            var answer = post("/api/bodies/" + body + "/" + path, request.json());
            assertThat(answer.status()).as("%s %s", request, answer.body()).isIn(200, 201);
            id = answer.body().path("id").asString();
        }
        return id;
    }

    /** Until nothing is due: what recurs is due again, and one program may have gone first. */
    private void bothTick() throws Exception {
        var other = new Tick(clocks, jdbc, transactions, acts, recorder);
        var together = new CyclicBarrier(2);
        try (var programs = Executors.newFixedThreadPool(2)) {
            for (var turn = 0; turn == 0 || isAnythingDue(); turn++) {
                assertThat(turn).as("ticks until nothing is due").isLessThan(AHEAD);
                var ticking =
                        programs.invokeAll(
                                List.of(ticksWith(tick, together), ticksWith(other, together)));
                for (var done : ticking) {
                    done.get();
                }
            }
        }
    }

    private static Callable<Boolean> ticksWith(Tick one, CyclicBarrier together) {
        return () -> {
            together.await();
            one.tick();
            return true;
        };
    }

    private boolean isAnythingDue() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM command.due WHERE subject LIKE ? AND due_on <"
                                + " ?)",
                        Boolean.class,
                        "%:" + body + ":%",
                        today()));
    }

    private List<Late> until(LocalDate day) {
        return expected.stream().filter(late -> !late.from().isAfter(day)).toList();
    }

    private List<Late> recorded() {
        return jdbc.query(
                "SELECT aggregate_id, type, payload ->> 'effectiveOn' FROM log.event_json WHERE"
                        + " aggregate_id LIKE ? AND metadata ->> 'actor' = 'system:clock'",
                (row, _) ->
                        new Late(
                                row.getString(1),
                                row.getString(2),
                                LocalDate.parse(row.getString(3))),
                "%:" + body + ":%");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Acts.LONDON));
    }
}
