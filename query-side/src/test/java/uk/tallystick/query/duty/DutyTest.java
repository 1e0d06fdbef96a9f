package uk.tallystick.query.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.Recurrence;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;

class DutyTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate FIRST = LocalDate.of(2014, 9, 30);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static DutyLaidDown laidDown(String id, LocalDate dueOn, @Nullable Stated stated) {
        return new DutyLaidDown(
                id,
                SIDE.log.words(id, "Annual report"),
                SIDE.log.words(id, "Section 12"),
                null,
                Recurrence.YEARLY,
                dueOn,
                stated == null ? dueOn.minusMonths(1) : stated.on(),
                stated);
    }

    private static JsonNode on(String path, LocalDate day) {
        return SIDE.get(path + "?effectiveOn=" + day).json();
    }

    @Test
    void what_was_missed_counts_until_it_is_published_late() {
        SIDE.log.body("late");
        var id = Ids.of("duty", "late", "D1");
        var due = LocalDate.of(2024, 3, 31);
        SIDE.log.append(
                laidDown(id, due, null),
                new DutyOverdue(id, due, due.plusYears(1), due.plusDays(1), null));
        var last =
                SIDE.log.append(
                        new DutyPublished(
                                id,
                                due,
                                due.plusYears(1),
                                SIDE.log.words(id, "https://example.org/report"),
                                due.plusDays(20),
                                null));
        var path = "/api/bodies/late/duties/D1";

        var now = SIDE.get(path, last).json();
        assertThat(now.path("status").asString()).isEqualTo("published");
        assertThat(now.path("dueOn").asString()).isEqualTo("2025-03-31");
        assertThat(now.hasNonNull("overdueSince")).isFalse();
        var missed = on(path, due.plusDays(19));
        assertThat(missed.path("dueOn").asString()).isEqualTo("2024-03-31");
        assertThat(missed.path("overdueSince").asString()).isEqualTo("2024-04-01");
        var before = on(path, due);
        assertThat(before.path("status").asString()).isEqualTo("due");
        assertThat(before.hasNonNull("overdueSince")).isFalse();
    }

    @Test
    void what_was_done_in_time_and_entered_late_is_not_late() {
        SIDE.log.body("entered");
        var id = Ids.of("duty", "entered", "D1");
        var due = LocalDate.of(2024, 3, 31);
        SIDE.log.append(
                laidDown(id, due, null),
                new DutyOverdue(id, due, due.plusYears(1), due.plusDays(1), null));
        var last =
                SIDE.log.append(
                        new DutyPublished(
                                id,
                                due,
                                due.plusYears(1),
                                SIDE.log.words(id, "https://example.org/report"),
                                due.minusDays(1),
                                null));

        var now = SIDE.get("/api/bodies/entered/duties/D1", last).json();

        assertThat(now.path("status").asString()).isEqualTo("published");
        assertThat(now.hasNonNull("overdueSince")).isFalse();
        assertThat(now.path("dueOn").asString()).isEqualTo("2025-03-31");
    }

    @Test
    void what_was_taken_over_from_history_is_due_next_after_that() {
        SIDE.log.body("history");
        var id = Ids.of("duty", "history", "D1");
        var stated = new Stated(FIRST.minusDays(30), SIDE.log.words(id, "Calendar"), null);
        var last = SIDE.log.append(laidDown(id, FIRST, stated));
        var path = "/api/bodies/history/duties/D1";

        var now = SIDE.get(path, last).json();

        var today = LocalDate.parse(now.at("/state/effectiveOn").asString());
        var next = LocalDate.parse(now.path("dueOn").asString());
        assertThat(next).isBetween(today, today.plusYears(1));
        assertThat(next.getMonth()).isEqualTo(FIRST.getMonth());
        assertThat(on(path, FIRST.minusDays(1)).path("dueOn").asString())
                .isEqualTo(FIRST.toString());
    }
}
