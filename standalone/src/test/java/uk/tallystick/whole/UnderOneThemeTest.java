package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Office;
import uk.tallystick.security.House;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What hangs on a theme of a plan, and what a successor answers for, say of each thing what its own
 * page says.
 */
class UnderOneThemeTest {

    private static final Office OFFICE = Office.open("northshire", "Northshire");

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private static String records(Role role, String path, String body) {
        var id = OFFICE.does(role, "POST", path, body).path("id").asString();
        return path + "/" + id.substring(id.lastIndexOf(':') + 1);
    }

    private static void step(Role role, String thing, String step, String body) {
        OFFICE.does(role, "POST", thing + "/" + step, body);
    }

    private static List<String> statuses(JsonNode answer, String... lists) {
        return Arrays.stream(lists)
                .flatMap(list -> answer.path(list).valueStream())
                .map(thing -> thing.path("id").asString() + " " + thing.path("status").asString())
                .sorted()
                .toList();
    }

    private static List<String> ownStatuses(String... things) {
        return Stream.of(things)
                .map(thing -> OFFICE.reads(Role.SECRETARY, thing))
                .map(own -> own.path("item").isObject() ? own.path("item") : own)
                .map(own -> own.path("id").asString() + " " + own.path("status").asString())
                .sorted()
                .toList();
    }

    @Test
    void each_has_the_status_of_its_own_page_and_what_has_ended_is_nobodys_any_more() {
        records(
                Role.SECRETARY,
                "/plans",
                """
                {"id": "PCP", "title": "The plan", "status": "issued", "startsOn": "2025-04-01", "endsOn": "2029-03-31",
                 "nodes": [{"code": "T1", "kind": "Theme", "title": "Victims"}]}\
                """);
        var action =
                records(
                        Role.DELIVERY_LEAD,
                        "/actions",
                        "{\"code\": \"A1\", \"title\": \"Recruit\", \"lead\": \"commissioner\","
                                + " \"planNodes\": [\"T1\"]}");
        var scrutiny =
                records(
                        Role.SECRETARY,
                        "/scrutiny",
                        "{\"forum\": \"Board\", \"topic\": \"Victims\", \"heldOn\": \"2026-03-02\","
                                + " \"planNodes\": [\"PCP.T1\"]}");
        var decision =
                records(
                        Role.SECRETARY,
                        "/decisions",
                        "{\"title\": \"Fund\", \"classification\": \"public\", \"kind\": \"key\","
                                + " \"planNodes\": [\"T1\"]}");
        var answered = recommendation("Answered");
        var claimed = recommendation("Claimed");
        String[] hanging = {action, scrutiny, decision, answered, claimed};
        everyPageAgrees(hanging);

        step(Role.DELIVERY_LEAD, action, "status", "{\"status\": \"inProgress\"}");
        step(
                Role.SECRETARY,
                scrutiny,
                "questions",
                "{\"questions\": [{\"asker\": \"commissioner\", \"text\": \"Why?\"}]}");
        step(Role.SECRETARY, decision, "defer", "{\"reason\": \"More advice\"}");
        step(
                Role.SECRETARY,
                answered,
                "answer",
                "{\"answer\": \"partlyAccepted\", \"reasons\": \"In part\"}");
        step(Role.SECRETARY, claimed, "answer", "{\"answer\": \"accepted\"}");
        step(Role.SECRETARY, claimed, "progress", "{\"comment\": \"Begun\"}");
        everyPageAgrees(hanging);

        step(
                Role.DECISION_MAKER,
                decision,
                "take",
                "{\"takenOn\": \"2026-04-01\", \"madeBy\": \"The Commissioner\", \"rationale\":"
                        + " \"Needed\"}");
        step(
                Role.SECRETARY,
                answered,
                "postpone",
                "{\"deliverBy\": \"2030-01-01\", \"reason\": \"Procurement\"}");
        step(Role.DECISION_MAKER, claimed, "claim", "{\"claim\": \"Done\"}");
        everyPageAgrees(hanging);

        step(
                Role.DECISION_MAKER,
                scrutiny,
                "outcome",
                "{\"outcome\": \"assured\", \"assurance\": \"reasonable\","
                        + " \"recordedOn\": \"2026-03-02\", \"reasons\": \"Enough\"}");
        step(Role.SECRETARY, scrutiny, "close", "{}");
        step(Role.SECRETARY, claimed, "close", "{}");
        everyPageAgrees(hanging);

        var duty =
                records(
                        Role.SECRETARY,
                        "/duties",
                        "{\"title\": \"Annual report\", \"law\": \"Section 12\", \"recurrence\":"
                                + " \"yearly\", \"dueOn\": \"2099-09-30\"}");
        var meeting =
                records(
                        Role.SECRETARY,
                        "/meetings",
                        "{\"kind\": \"panel\", \"forum\": \"Panel\", \"heldOn\": \"2099-01-05\"}");
        step(
                Role.SECRETARY,
                meeting,
                "agenda",
                "{\"items\": [{\"code\": \"1\", \"title\": \"Welcome\"}]}");
        OFFICE.house()
                .command(
                        OFFICE.house().everyRole(),
                        "POST",
                        "/api/bodies",
                        """
                        {"id": "heirshire", "name": "Mayor", "kind": "mayor", "area": "Heirshire"}\
                        """);
        OFFICE.does(
                Role.ADMINISTRATOR,
                "POST",
                "/transfer",
                "{\"to\": \"heirshire\", \"reason\": \"The order\"}");

        OFFICE.reads(Role.SECRETARY, "/plans");
        var heir =
                House.json(OFFICE.house().get(OFFICE.house().everyRole(), "/api/bodies/heirshire"));
        assertThat(statuses(heir, "answersFor"))
                .containsExactlyElementsOf(
                        ownStatuses("/plans/PCP", action, decision, answered, duty, meeting));
    }

    private static String recommendation(String title) {
        return records(
                Role.SECRETARY,
                "/recommendations",
                """
                {"reference": "%1$s", "title": "%1$s", "madeBy": "The panel", "madeOn": "2026-03-02",
                 "planNodes": ["T1"]}\
                """
                        .formatted(title));
    }

    private static void everyPageAgrees(String... things) {
        var theme = OFFICE.reads(Role.SECRETARY, "/plans/PCP/nodes/T1");
        assertThat(statuses(theme, "kpis", "actions", "scrutiny", "decisions", "recommendations"))
                .containsExactlyElementsOf(ownStatuses(things));
    }
}
