package uk.tallystick.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.CommandSideTest;

import java.util.List;

/** What a client sends about a plan, read back from the real store. */
class PlanCommandsTest extends CommandSideTest {

    private static final String PATH = "/api/bodies/planshire/plans";

    @BeforeEach
    void body() {
        register("planshire");
    }

    @Test
    void a_delivery_plan_with_its_money_is_found_again() {
        plan("PCP", "\"status\": \"issued\"");
        var delivery =
                """
                "kind": "deliveryPlan", "status": "draft", "deliveryOf": "PCP", "year": "2025-26", "version": "V001",
                "nodes": [{"code": "C1", "kind": "commitment", "title": "Patrols", "lead": "Force",
                           "money": [{"amount": 1.50, "qualifier": "upTo", "period": "2025-26", "fund": "Reserves"}]}]\
                """;

        plan("D1", delivery);
        assertThat(send("D1", delivery)).isEqualTo(200);
        done(
                "/D1/versions",
                """
                {"version": "V002", "reason": "Comments of the panel", "nodes":
                 [{"code": "C1", "kind": "commitment", "title": "More patrols"}]}\
                """);
        done("/D1/status", "{\"status\": \"withPanel\"}");
        done("/D1/nodes/C1/status", "{\"status\": \"inProgress\", \"comment\": \"Begun\"}");

        assertThat(typesOn("plan:planshire:D1"))
                .containsExactly(
                        "plan-recorded",
                        "plan-versioned",
                        "plan-status-changed",
                        "commitment-status-changed");
    }

    @Test
    void a_plan_is_superseded_by_one_on_record() {
        plan("OLD", "\"status\": \"issued\"");
        plan("NEW", "\"status\": \"issued\"");
        var superseded = "{\"status\": \"superseded\", \"supersededBy\": \"%s\"}";

        assertThat(post(PATH + "/OLD/status", superseded.formatted("NONE")).status())
                .isEqualTo(422);
        done("/OLD/status", superseded.formatted("NEW"));
        var refused = post(PATH + "/OLD/status", "{\"status\": \"varied\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString())
                .contains("superseded", "possible: change commitment status");
    }

    private void plan(String id, String more) {
        assertThat(send(id, more)).isEqualTo(201);
    }

    private int send(String id, String more) {
        var term = "\"startsOn\": \"2025-04-01\", \"endsOn\": \"2029-03-31\", ";
        return post(PATH, "{\"id\": \"" + id + "\", \"title\": \"Plan\", " + term + more + "}")
                .status();
    }

    private void done(String path, String body) {
        var answer = post(PATH + path, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private List<String> typesOn(String id) {
        return jdbc.query(
                "SELECT type FROM log.event WHERE aggregate_id = ? ORDER BY sequence",
                (row, _) -> row.getString(1),
                id);
    }
}
