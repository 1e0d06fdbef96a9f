package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Office;

/** Acceptance 2: what was done after a worsening figure, and whether it worked. */
class ConcernTest {

    private static final Office OFFICE = Office.open("northshire", "Northshire");

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private static String code(JsonNode receipt) {
        var id = receipt.path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private static void figure(String period, String value) {
        var round =
                code(
                        OFFICE.does(
                                Role.SUBMITTER,
                                "POST",
                                "/submissions",
                                "{\"period\": \""
                                        + period
                                        + "\", \"supplier\": \"Police\", \"dueOn\":"
                                        + " \"2030-01-01\"}"));
        OFFICE.does(
                Role.SUBMITTER,
                "PUT",
                "/submissions/" + round + "/measurements",
                "[{\"kpi\": \"K1\", \"value\": " + value + ", \"marker\": \"final\"}]");
    }

    @Test
    void a_panel_member_follows_a_worsening_figure_to_its_effect() {
        OFFICE.does(
                Role.APPROVER,
                "POST",
                "/kpis",
                """
                {"code": "K1", "name": "Repeat victims", "unit": "count", "direction": "decrease", "source": "Police"}\
                """);
        figure("2025-26-Q1", "210");
        figure("2025-26-Q2", "260");
        var seen = OFFICE.reads(Role.SECRETARY, "/kpis/K1").path("state").path("position").asLong();
        var scrutiny =
                code(
                        OFFICE.does(
                                Role.SECRETARY,
                                "POST",
                                "/scrutiny",
                                """
                                {"forum": "Accountability board", "topic": "Repeat victims", "heldOn": "2026-03-02",
                                 "kpis": ["K1"], "seenAtPosition": %d,
                                 "because": {"figure": {"kpi": "K1", "breakdown": "all", "period": "2025-26-Q2"}, "seenAtPosition": %d}}\
                                """
                                        .formatted(seen, seen)));
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/scrutiny/" + scrutiny + "/questions",
                """
                {"questions": [{"asker": "memberOfThePublic", "name": "A resident", "text": "Why are there so many more?"}]}\
                """);
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/scrutiny/" + scrutiny + "/examine",
                "{\"response\": \"Officers were moved away\", \"respondedBy\": \"Deputy Chief"
                        + " Constable\"}");
        OFFICE.does(
                Role.DECISION_MAKER,
                "POST",
                "/scrutiny/" + scrutiny + "/outcome",
                """
                {"outcome": "actionCommissioned", "assurance": "limited", "recordedOn": "2026-03-02", "reasons": "No plan"}\
                """);
        var decision =
                code(
                        OFFICE.does(
                                Role.SECRETARY,
                                "POST",
                                "/decisions",
                                """
                                {"title": "Fund two caseworkers", "classification": "public", "kind": "arisingFromScrutiny",
                                 "because": {"thing": "%s"}}\
                                """
                                        .formatted(OFFICE.id("scrutiny", scrutiny))));
        OFFICE.does(
                Role.DECISION_MAKER,
                "POST",
                "/decisions/" + decision + "/take",
                """
                {"takenOn": "2026-04-01", "madeBy": "The Commissioner", "rationale": "Repeat victims rose by a quarter",
                 "seenAtPosition": %d, "value": 84000.00, "fund": "Victims fund",
                 "figures": [{"kpi": "K1", "breakdown": "all", "period": "2025-26-Q2"}]}\
                """
                        .formatted(seen));
        OFFICE.does(
                Role.DELIVERY_LEAD,
                "POST",
                "/actions",
                """
                {"code": "A1", "title": "Recruit two caseworkers", "lead": "commissioner",
                 "because": {"thing": "%s"}}\
                """
                        .formatted(OFFICE.id("decision", decision)));
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/scrutiny/" + scrutiny + "/follow-up",
                "{\"actions\": [\"A1\"]}");
        figure("2025-26-Q3", "190");

        var chain = OFFICE.reads(Role.PANEL_MEMBER, "/chain/" + OFFICE.id("action", "A1"));
        assertThat(chain.path("things").valueStream().map(thing -> thing.path("title").asString()))
                .containsExactly(
                        "Repeat victims",
                        "Repeat victims",
                        "Fund two caseworkers",
                        "Recruit two caseworkers");
        assertThat(
                        chain.path("steps")
                                .valueStream()
                                .map(step -> step.path("event").path("type").asString()))
                .startsWith(
                        "scrutiny-scheduled",
                        "questions-put",
                        "scrutiny-examined",
                        "scrutiny-outcome-recorded",
                        "decision-proposed",
                        "decision-taken",
                        "action-added",
                        "scrutiny-followed-up");
        var read =
                OFFICE.house()
                        .get(
                                OFFICE.token(Role.PANEL_MEMBER),
                                "/api/bodies/northshire/decisions/" + decision)
                        .body();
        assertThat(read).contains("84000.00", "260");
        assertThat(OFFICE.reads(Role.PANEL_MEMBER, "/kpis/K1").path("latest").path("value").asInt())
                .isEqualTo(190);
    }
}
