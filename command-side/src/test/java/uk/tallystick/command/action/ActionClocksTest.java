package uk.tallystick.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.command.SteppedClock;
import uk.tallystick.command.clock.Ticking;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** Nothing that was promised is late or silent unnoticed, and nothing twice. */
@Import({SteppedClock.Stepped.class, Ticking.class})
class ActionClocksTest extends CommandSideTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired private SteppedClock clock;
    @Autowired private Ticking ticking;

    private String body = "";

    @BeforeEach
    void aBody() {
        body = "clocks" + System.nanoTime();
        register(body);
    }

    @Test
    void an_action_is_overdue_on_the_day_after_it_was_due_and_once() {
        add("A1", "\"dueOn\": \"%s\"".formatted(today()));
        ticking.tick();
        assertThat(recorded("action-overdue")).isZero();

        step(Period.ofDays(1));
        ticking.tick();
        status("A1", "{\"status\": \"inProgress\"}");
        ticking.tick();

        assertThat(recorded("action-overdue")).isEqualTo(1);
    }

    @Test
    void business_as_usual_is_never_overdue_and_taken_up_again_it_is() {
        add("A1", "\"dueOn\": \"%s\"".formatted(today()));
        status("A1", "{\"status\": \"businessAsUsual\"}");
        step(Period.ofDays(2));
        ticking.tick();
        assertThat(recorded("action-overdue")).isZero();

        status("A1", "{\"status\": \"inProgress\"}");
        ticking.tick();
        ticking.tick();
        assertThat(recorded("action-overdue")).isEqualTo(1);
    }

    @Test
    void what_is_rescheduled_is_overdue_when_that_day_has_passed_too() {
        add("A1", "\"dueOn\": \"%s\"".formatted(today()));
        step(Period.ofDays(1));
        ticking.tick();
        reschedule("A1", today().plusDays(1));
        ticking.tick();
        assertThat(recorded("action-overdue")).isEqualTo(1);

        step(Period.ofDays(2));
        ticking.tick();
        assertThat(recorded("action-overdue")).isEqualTo(2);
    }

    @Test
    void what_is_merged_or_complete_is_not_overdue() {
        add("A1", "\"dueOn\": \"%s\"".formatted(today()));
        add("A2", "\"dueOn\": \"%s\"".formatted(today()));
        add("A3", "\"lead\": \"force\"");
        var merged = post(path("A1/merge"), "{\"into\": \"A3\", \"reason\": \"One is enough\"}");
        assertThat(merged.status()).as("%s", merged.body()).isEqualTo(200);
        status("A2", "{\"status\": \"complete\"}");
        step(Period.ofDays(1));
        ticking.tick();

        assertThat(recorded("action-overdue")).isZero();
    }

    @Test
    void history_whose_day_was_over_is_never_overdue_nor_silent_even_if_it_goes_on() {
        var stated = "\"statedOn\": \"2021-03-31\", \"statedSource\": \"Report\"";
        add("A1", "\"dueOn\": \"2021-12-31\", " + stated);
        ticking.tick();
        status("A1", "{\"status\": \"inProgress\"}");
        ticking.tick();

        assertThat(recorded("action-overdue")).isZero();
        assertThat(recorded("action-untouched")).isZero();
        step(Period.ofMonths(3));
        ticking.tick();
        assertThat(recorded("action-untouched")).isEqualTo(1);
    }

    @Test
    void history_whose_day_is_still_to_come_runs_on() {
        add(
                "A1",
                "\"dueOn\": \"%s\", \"statedOn\": \"%s\", \"statedSource\": \"Report\""
                        .formatted(today().plusDays(20), today().minusDays(80)));
        step(Period.ofDays(21));
        ticking.tick();

        assertThat(recorded("action-overdue")).isEqualTo(1);
        assertThat(recorded("action-untouched")).isEqualTo(1);
    }

    @Test
    void an_action_is_untouched_after_a_quarter_and_every_word_begins_it_anew() {
        add("A1", "\"lead\": \"force\"");
        step(Period.ofMonths(2));
        status("A1", "{\"status\": \"paused\"}");
        step(Period.ofMonths(2));
        ticking.tick();
        assertThat(recorded("action-untouched")).isZero();

        step(Period.ofMonths(1));
        ticking.tick();
        ticking.tick();
        assertThat(recorded("action-untouched")).isEqualTo(1);
        step(Period.ofMonths(4));
        ticking.tick();
        assertThat(recorded("action-untouched")).isEqualTo(1);
        status("A1", "{\"status\": \"inProgress\"}");
        step(Period.ofMonths(3));
        ticking.tick();
        assertThat(recorded("action-untouched")).isEqualTo(2);
    }

    private void add(String code, String more) {
        var added =
                post(
                        "/api/bodies/" + body + "/actions",
                        "{\"code\": \"%s\", \"title\": \"Review\", %s%s}"
                                .formatted(
                                        code,
                                        more.contains("lead") ? "" : "\"lead\": \"force\", ",
                                        more));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
    }

    private void status(String code, String json) {
        var changed = post(path(code + "/status"), json);
        assertThat(changed.status()).as("%s", changed.body()).isEqualTo(200);
    }

    private void reschedule(String code, LocalDate dueOn) {
        var moved =
                post(
                        path(code + "/reschedule"),
                        "{\"dueOn\": \"%s\", \"reason\": \"A partner is late\"}".formatted(dueOn));
        assertThat(moved.status()).as("%s", moved.body()).isEqualTo(200);
    }

    private void step(Period period) {
        var now = clock.instant().atZone(LONDON);
        clock.step(java.time.Duration.between(now, now.plus(period)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private String path(String rest) {
        return "/api/bodies/" + body + "/actions/" + rest;
    }

    private long recorded(String type) {
        return jdbc.query(
                "SELECT count(*) FROM log.event WHERE type = ? AND aggregate_id LIKE ?",
                row -> {
                    row.next();
                    return row.getLong(1);
                },
                type,
                "action:" + body + ":%");
    }
}
