package uk.tallystick.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;

class PlanTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static PlanRecorded recorded(
            String id, PlanStatus status, LocalDate day, Node... nodes) {
        return new PlanRecorded(
                id,
                SIDE.log.words(id, "Police and crime plan"),
                LocalDate.of(2025, 4, 1),
                LocalDate.of(2029, 3, 31),
                status,
                List.of(nodes),
                PlanKind.PLAN,
                null,
                null,
                null,
                day,
                null);
    }

    private static Node node(String code, String kind, List<String> parents, String... aliases) {
        return new Node(
                code,
                SIDE.log.label(code, kind),
                SIDE.log.words(code, "About " + code),
                parents,
                List.of(aliases).stream().map(alias -> SIDE.log.words(code, alias)).toList(),
                null,
                List.of());
    }

    @Test
    void a_plan_shows_its_nodes_in_its_own_order_and_words() {
        SIDE.log.body("nodes");
        var id = Ids.of("plan", "nodes", "PCP");
        var last =
                SIDE.log.append(
                        recorded(
                                id,
                                PlanStatus.CONSULTING,
                                DAY,
                                node("P2", "Pillar", List.of(), "Responding", "Respond"),
                                node("P1", "Pillar", List.of()),
                                node("T1", "Theme", List.of("P1", "P2"))));

        var answer = SIDE.get("/api/bodies/nodes/plans/PCP", last);

        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var plan = answer.json();
        assertThat(plan.path("code").asString()).isEqualTo("PCP");
        assertThat(plan.path("status").asString()).isEqualTo("consulting");
        assertThat(plan.path("startsOn").asString()).isEqualTo("2025-04-01");
        assertThat(plan.path("endsOn").asString()).isEqualTo("2029-03-31");
        var nodes = plan.path("nodes");
        assertThat(nodes.valueStream().map(node -> node.path("code").asString()))
                .containsExactly("P2", "P1", "T1");
        assertThat(nodes.at("/0/kind").asString()).isEqualTo("Pillar");
        assertThat(nodes.at("/0/aliases").toString()).isEqualTo("[\"Responding\",\"Respond\"]");
        assertThat(nodes.at("/2/title").asString()).isEqualTo("About T1");
        assertThat(nodes.at("/2/parents").toString()).isEqualTo("[\"P1\",\"P2\"]");
        assertThat(SIDE.get("/api/bodies/nodes/plans").json().at("/items/0/title").asString())
                .isEqualTo("Police and crime plan");
    }

    @Test
    void a_plan_recorded_again_is_another_from_that_day_on() {
        SIDE.log.body("again");
        var id = Ids.of("plan", "again", "PCP");
        SIDE.log.append(recorded(id, PlanStatus.CONSULTING, DAY, node("P1", "Pillar", List.of())));
        var last =
                SIDE.log.append(
                        recorded(
                                id,
                                PlanStatus.ISSUED,
                                DAY.plusDays(9),
                                node("P9", "Pillar", List.of())));
        var path = "/api/bodies/again/plans";

        assertThat(SIDE.get(path, last).json().path("items").size()).isEqualTo(1);
        assertThat(SIDE.get(path + "/PCP").json().path("status").asString()).isEqualTo("issued");
        var before = SIDE.get(path + "/PCP?effectiveOn=" + DAY.plusDays(8)).json();
        assertThat(before.path("status").asString()).isEqualTo("consulting");
        assertThat(before.path("nodes").valueStream().map(node -> node.path("code").asString()))
                .containsExactly("P1");
        assertThat(SIDE.get(path + "?effectiveOn=" + DAY.minusDays(1)).json().path("items").size())
                .isZero();
    }
}
