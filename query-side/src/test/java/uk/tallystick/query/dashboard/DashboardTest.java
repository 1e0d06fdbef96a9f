package uk.tallystick.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.time.LocalDate;
import java.util.List;

class DashboardTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String action(String body, String code) {
        var id = Ids.of("action", body, code);
        var title = SIDE.log.words(id, "Fund refuges");
        SIDE.log.append(
                new ActionAdded(
                        id,
                        title,
                        ActionStatus.AGREED,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        DAY,
                        null));
        return id;
    }

    private static Commit decision(String body, int number) {
        var id = Ids.of("decision", body, "D" + number);
        var title = SIDE.log.words(id, "Decision " + number);
        return SIDE.log.append(
                new DecisionProposed(
                        id,
                        null,
                        title,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        DAY.plusDays(number),
                        null));
    }

    @Test
    void a_body_is_seen_at_a_glance_and_all_of_it_as_of_one_position() {
        var office = new Office(SIDE, "glance");
        office.kpi("P1-1");
        office.baseline("P1-1", "2023-24", "52.0");
        var round = office.round("2025-26-Q4", "Survey");
        office.figure(round, "P1-1", "12m-to-2026-03", "50.4");
        office.kpi("P1-2");
        action("glance", "A1");
        var moved = action("glance", "A2");
        var before =
                SIDE.log.append(
                        new ActionStatusChanged(
                                moved, ActionStatus.PAUSED, Rag.RED, null, DAY, null));
        SIDE.log.append(
                new ActionStatusChanged(
                        moved, ActionStatus.IN_PROGRESS, Rag.GREEN, null, DAY, null));
        Commit last = before;
        for (var number = 1; number <= 12; number++) {
            last = decision("glance", number);
        }

        var now = SIDE.get("/api/bodies/glance/dashboard", last);

        assertThat(now.status()).isEqualTo(200);
        var dashboard = now.json();
        assertThat(dashboard.at("/state/position").asLong()).isEqualTo(last.last());
        assertThat(dashboard.path("kpis").size()).isEqualTo(2);
        assertThat(dashboard.at("/kpis/0/latest/value").toString()).isEqualTo("50.4");
        assertThat(dashboard.at("/kpis/0/sentence").asString())
                .isEqualTo(
                        "No ambition has been set. Compared with the baseline: 1.6 percentage"
                                + " points lower than April 2023 to March 2024 (52.0%), within the"
                                + " margin of error of 3.1 percentage points.");
        assertThat(dashboard.at("/kpis/0/directionOfTravel/verdict").asString())
                .isEqualTo("noClearChange");
        assertThat(dashboard.at("/actions/byStatus/agreed").asLong()).isEqualTo(1);
        assertThat(dashboard.at("/actions/byStatus/inProgress").asLong()).isEqualTo(1);
        assertThat(dashboard.at("/actions/byRag/green").asLong()).isEqualTo(1);
        assertThat(dashboard.at("/actions/byRag/none").asLong()).isEqualTo(1);
        assertThat(
                        dashboard
                                .path("decisions")
                                .valueStream()
                                .map(item -> item.path("code").asString()))
                .hasSize(10)
                .startsWith("D12", "D11");
        var then = SIDE.get("/api/bodies/glance/dashboard?knownAt=" + before.last(), last).json();
        assertThat(then.at("/actions/byRag/red").asLong()).isEqualTo(1);
        assertThat(then.path("decisions").isEmpty()).isTrue();
    }

    @Test
    void a_body_on_a_day_before_its_first_record_is_empty_and_one_that_never_was_is_not_known() {
        var office = new Office(SIDE, "early");
        var last = office.kpi("P1-1");

        var early = SIDE.get("/api/bodies/early/dashboard?asAt=2026-05-01", last);

        assertThat(early.status()).isEqualTo(200);
        assertThat(early.json().path("kpis").isEmpty()).isTrue();
        assertThat(early.json().at("/state/recordedLater").asLong()).isEqualTo(1);
        assertThat(SIDE.get("/api/bodies/nowhere/dashboard").status()).isEqualTo(404);
    }
}
