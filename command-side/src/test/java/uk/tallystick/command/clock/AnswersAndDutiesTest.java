package uk.tallystick.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.command.SteppedClock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is not answered, delivered or published by its day is on record as such, once. */
@Import(SteppedClock.Stepped.class)
class AnswersAndDutiesTest extends CommandSideTest {

    @Autowired private SteppedClock clock;
    @Autowired private Tick tick;

    private String body = "";

    @BeforeEach
    void aBody() {
        body = "late" + System.nanoTime();
        register(body);
    }

    @Test
    void anAnswerIsOverdueOnTheDayAfterOnceAndDeliveryAfterItsOwnDay() {
        var path = made(today(), 1, today().plusDays(3));
        step(1);
        assertThat(overdue()).isEmpty();
        step(1);
        tick.tick();
        assertThat(overdue()).containsExactly("recommendation-overdue");
        carriedOut(path + "/answer", "{\"answer\": \"accepted\"}");
        step(2);
        assertThat(overdue()).containsExactly("recommendation-overdue", "delivery-overdue");
        carriedOut(
                path + "/postpone",
                "{\"deliverBy\": \"%s\", \"reason\": \"No staff\"}".formatted(today().plusDays(1)));
        step(2);
        assertThat(overdue())
                .containsExactly("recommendation-overdue", "delivery-overdue", "delivery-overdue");
    }

    @Test
    void whatIsSaidToBeDoneIsNotOverdueUnlessThatIsNotAccepted() {
        var path = made(today(), 5, today().plusDays(1));
        carriedOut(path + "/answer", "{\"answer\": \"accepted\"}");
        carriedOut(path + "/claim", "{\"claim\": \"Done\"}");
        step(3);
        assertThat(overdue()).isEmpty();
        var refused =
                postAs(
                        anotherPerson(),
                        path + "/not-accept",
                        "{\"reason\": \"There is no evidence\"}");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(200);
        tick.tick();
        assertThat(overdue()).containsExactly("delivery-overdue");
    }

    @Test
    void importedHistoryIsNotOverdueUnlessItsDayIsStillToCome() {
        imported(today().minusYears(1), today().minusMonths(6));
        tick.tick();
        assertThat(overdue()).isEmpty();
        imported(today().minusDays(1), today().plusDays(1));
        step(2);
        assertThat(overdue()).containsExactly("recommendation-overdue");
    }

    @Test
    void aDutyIsOverdueOnceForEachDayThatPasses() {
        var first = today().withDayOfMonth(1).plusMonths(1);
        carriedOut(
                "/api/bodies/" + body + "/duties",
                """
                {"title": "Grants", "law": "SI 2012/2479", "recurrence": "monthly", "dueOn": "%s"}\
                """
                        .formatted(first));
        clock.step(Duration.between(today().atStartOfDay(), first.plusDays(1).atStartOfDay()));
        tick.tick();
        tick.tick();
        assertThat(overdue()).containsExactly("duty-overdue");
        clock.step(Duration.ofDays(31));
        tick.tick();
        assertThat(overdue()).containsExactly("duty-overdue", "duty-overdue");
    }

    private void step(int days) {
        clock.step(Duration.ofDays(days));
        tick.tick();
    }

    private String made(LocalDate day, int days, LocalDate deliverBy) {
        return recommended(
                """
                {"reference": "R1", "title": "Patrol", "madeBy": "Audit", "madeOn": "%s",
                 "clock": {"kind": "days", "days": %s}, "deliverBy": "%s"}\
                """
                        .formatted(day, days, deliverBy));
    }

    private void imported(LocalDate day, LocalDate due) {
        recommended(
                """
                {"title": "Patrol", "madeBy": "Audit", "madeOn": "%1$s", "clock": {"kind": "byDate", "date": "%2$s"},
                 "statedOn": "%1$s", "statedSource": "Report"}\
                """
                        .formatted(day, due));
    }

    private String recommended(String body) {
        var path = "/api/bodies/" + this.body + "/recommendations";
        var answer = post(path, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return path + "/" + answer.body().path("id").asString();
    }

    private void carriedOut(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    }

    private List<@Nullable String> overdue() {
        return jdbc.queryForList(
                "SELECT type FROM log.event WHERE aggregate_id LIKE ? AND type LIKE '%-overdue'"
                        + " ORDER BY global_index",
                String.class, "%:" + body + ":%");
    }
}
