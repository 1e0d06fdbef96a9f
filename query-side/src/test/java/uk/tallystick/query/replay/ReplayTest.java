package uk.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.events.Origin;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.kpi.Office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

class ReplayTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static JsonNode answer(String path) {
        var answer = SIDE.get(path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static String at(String path, long position) {
        return path + (path.contains("?") ? "&" : "?") + "at=" + position;
    }

    /** Every step, reached from the one that a path shows by what leads on from it. */
    private static List<JsonNode> walked(String path, String onwards) {
        var steps = new ArrayList<JsonNode>();
        var step = answer(path);
        steps.add(facts(step));
        while (!step.path(onwards).isNull()) {
            step = answer(at(path.replaceFirst("[?&]at=\\d+", ""), step.path(onwards).asLong()));
            steps.add(facts(step));
        }
        return steps;
    }

    /** All but how it can be asked for again. */
    private static JsonNode facts(JsonNode answer) {
        ((ObjectNode) answer).remove("state");
        return answer;
    }

    private static List<String> texts(List<JsonNode> steps, Function<JsonNode, JsonNode> part) {
        return steps.stream().map(part).map(JsonNode::asString).toList();
    }

    @Test
    void a_thing_is_gone_through_forwards_and_back_to_the_same_states() {
        var concern = new Concern(SIDE, "walk");
        var first = concern.added((Stated) null);
        var second = concern.moved(ActionStatus.PAUSED, Rag.RED, "No money", Concern.DAY);
        var last = concern.moved(ActionStatus.IN_PROGRESS, null, null, Concern.DAY);
        var path = "/api/replay/" + concern.action;
        SIDE.get(path, last);

        var forwards = walked(path, "next");
        var back = walked(at(path, last.last()), "previous");

        assertThat(forwards).hasSize(3).isEqualTo(back.reversed());
        assertThat(forwards.get(0).path("before").isEmpty()).isTrue();
        for (var i = 1; i < forwards.size(); i++) {
            assertThat(forwards.get(i).path("before")).isEqualTo(forwards.get(i - 1).path("after"));
        }
        var middle = forwards.get(1);
        assertThat(middle.path("step").asInt()).isEqualTo(2);
        assertThat(middle.path("steps").asInt()).isEqualTo(3);
        assertThat(middle.path("first").asLong()).isEqualTo(first.last());
        assertThat(middle.path("previous").asLong()).isEqualTo(first.last());
        assertThat(middle.path("next").asLong()).isEqualTo(last.last());
        assertThat(middle.path("last").asLong()).isEqualTo(last.last());
        assertThat(middle.path("receipt").asString()).isEqualTo(second.receipt());
        assertThat(middle.path("entry").asString()).startsWith("{\"v\":1,\"recordedAt\":");
        assertThat(middle.at("/event/type").asString()).isEqualTo("action-status-changed");
        assertThat(middle.at("/thing/title").asString()).isEqualTo("Recruit caseworkers");
    }

    @Test
    void a_step_shows_the_whole_thing_and_which_fields_are_not_the_same() {
        var concern = new Concern(SIDE, "whole");
        concern.added((Stated) null);
        concern.moved(ActionStatus.PAUSED, Rag.RED, "No money", Concern.DAY);
        var last = concern.moved(ActionStatus.IN_PROGRESS, null, "Begun", Concern.DAY);

        var step = answer(at("/api/replay/" + concern.action, last.last()) + seen(last.receipt()));

        assertThat(step.path("changed").toString()).isEqualTo("[\"status\",\"rag\",\"comment\"]");
        assertThat(step.at("/before/title").asString()).isEqualTo("Recruit caseworkers");
        assertThat(step.at("/after/title").asString()).isEqualTo("Recruit caseworkers");
        assertThat(step.at("/before/rag").asString()).isEqualTo("red");
        assertThat(step.path("after").has("rag")).isFalse();
        assertThat(step.at("/before/comment").asString()).isEqualTo("No money");
        assertThat(step.at("/after/comment").asString()).isEqualTo("Begun");
    }

    private static String seen(String receipt) {
        return "&seen=" + receipt;
    }

    @Test
    void what_is_no_step_leads_to_the_last_one_before_it_or_else_to_the_first() {
        var concern = new Concern(SIDE, "between");
        var first = concern.added((Stated) null);
        var other = concern.asked();
        var last = concern.moved(ActionStatus.PAUSED, null, null, Concern.DAY);
        var path = "/api/replay/" + concern.action;
        SIDE.get(path, last);

        assertThat(answer(path).path("step").asInt()).isEqualTo(1);
        assertThat(answer(at(path, first.last() - 1)).path("step").asInt()).isEqualTo(1);
        assertThat(answer(at(path, other.last())).path("step").asInt()).isEqualTo(1);
        assertThat(answer(at(path, last.last())).path("step").asInt()).isEqualTo(2);
        assertThat(answer(at(path, last.last() + 1000)).path("step").asInt()).isEqualTo(2);
        var malformed = SIDE.get(path + "?at=yesterday");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.json().at("/errors/0/field").asString()).isEqualTo("at");
        assertThat(SIDE.get("/api/replay/action:between:NONE").status()).isEqualTo(404);
        assertThat(SIDE.get("/api/replay/nonsense").status()).isEqualTo(404);
    }

    @Test
    void only_the_steps_that_its_state_knows_of_are_gone_through() {
        var concern = new Concern(SIDE, "then");
        var first = concern.added((Stated) null);
        var last = concern.moved(ActionStatus.PAUSED, null, null, Concern.DAY.plusDays(9));
        var path = "/api/replay/" + concern.action;
        SIDE.get(path, last);

        var then = answer(path + "?knownAt=" + first.last());
        assertThat(then.path("steps").asInt()).isEqualTo(1);
        assertThat(then.path("next").isNull()).isTrue();
        assertThat(answer(path + "?effectiveOn=" + Concern.DAY).path("steps").asInt()).isEqualTo(1);
        assertThat(answer(path).path("steps").asInt()).isEqualTo(2);
        assertThat(SIDE.get(path + "?knownAt=" + (first.first() - 1)).status()).isEqualTo(404);
        var permalink = answer(at(path, last.last())).at("/state/permalink").asString();
        assertThat(permalink).contains("at=" + last.last(), "knownAt=");
        assertThat(answer(permalink).path("step").asInt()).isEqualTo(2);
    }

    @Test
    void imported_history_is_gone_through_by_what_had_been_stated() {
        var concern = new Concern(SIDE, "stated");
        var stated =
                new Stated(
                        LocalDate.of(2026, 5, 9), SIDE.log.words("stated", "Delivery plan"), null);
        var first = concern.added(stated);
        var last = concern.moved(ActionStatus.PAUSED, null, null, Concern.DAY);
        var path = "/api/replay/" + concern.action;
        SIDE.get(path, last);

        var step = answer(path + "?basis=stated&knownAt=2026-05-09");
        assertThat(step.path("steps").asInt()).isEqualTo(1);
        assertThat(step.at("/event/position").asLong()).isEqualTo(first.last());
        assertThat(step.at("/event/statedSource").asString()).isEqualTo("Delivery plan");
        assertThat(SIDE.get(path + "?basis=stated&knownAt=2026-05-08").status()).isEqualTo(404);
    }

    @Test
    void steps_that_are_hidden_leave_no_hole() {
        var concern = new Concern(SIDE, "hole");
        concern.added((Stated) null);
        var hidden = concern.assigned("person:x");
        concern.moved(ActionStatus.PAUSED, null, null, Concern.DAY);
        var last = concern.publicised(concern.action);
        var path = "/api/replay/" + concern.action;

        assertThat(SIDE.get(path, last).json().path("steps").asInt()).isEqualTo(3);
        var first = facts(SIDE.getBy(null, path).json());
        var atHidden = facts(SIDE.getBy(null, at(path, hidden.last())).json());
        assertThat(first.path("steps").asInt()).isEqualTo(2);
        assertThat(atHidden).isEqualTo(first);
        var second = SIDE.getBy(null, at(path, first.path("next").asLong())).json();
        assertThat(second.path("step").asInt()).isEqualTo(2);
        assertThat(second.path("before")).isEqualTo(first.path("after"));
        assertThat(second.toString()).doesNotContain("person:x");
        assertThat(second.at("/event/actor").isNull()).isTrue();
    }

    @Test
    void a_step_names_what_it_came_of_and_the_step_of_that() {
        var concern = new Concern(SIDE, "cause");
        var asked = concern.asked();
        var proposed = concern.proposed(asked);
        var last = concern.added(proposed);

        var decision = SIDE.get("/api/replay/" + concern.decision, last).json();
        assertThat(decision.path("because").toString())
                .isEqualTo(
                        "[{\"thing\":{\"id\":\"scrutiny:cause:S1\",\"kind\":\"scrutiny\",\"code\":\"S1\",\"title\":\"Repeat"
                                + " victims\"},\"position\":%d,\"seenAtPosition\":null}]"
                                        .formatted(asked.last()));
        var action = answer("/api/replay/" + concern.action);
        assertThat(action.at("/because/0/thing/title").asString()).isEqualTo("Fund caseworkers");
        assertThat(action.at("/because/0/position").asLong()).isEqualTo(proposed.last());
        assertThat(answer("/api/replay/" + concern.scrutiny).path("because").isEmpty()).isTrue();
    }

    @Test
    void who_may_not_know_of_a_cause_is_not_told_that_there_was_one() {
        var concern = new Concern(SIDE, "secret-cause");
        var proposed = concern.proposed(concern.asked());
        concern.added(proposed);
        var last = concern.publicised(concern.action);
        SIDE.get("/api/replay/" + concern.action, last);

        var path = "/api/replay/" + concern.decision;
        assertThat(answer(path).path("because")).hasSize(1);
        var outside = SIDE.getBy(null, path).json();
        assertThat(outside.path("because").isEmpty()).isTrue();
        assertThat(outside.toString()).doesNotContain("scrutiny", "Repeat victims");
        assertThat(
                        SIDE.getBy(null, "/api/replay/" + concern.action)
                                .json()
                                .at("/because/0/thing/code")
                                .asString())
                .isEqualTo("D1");
        assertThat(SIDE.getBy(null, "/api/replay/" + concern.scrutiny).status()).isEqualTo(404);
    }

    @Test
    void a_concern_is_gone_through_in_the_order_in_which_it_came_on_record() {
        var concern = new Concern(SIDE, "concern");
        var last = concern.told();
        var path = "/api/bodies/concern/chain/" + concern.action + "/replay";
        SIDE.get(path, last);

        var steps = walked(path, "next");

        assertThat(steps)
                .isEqualTo(walked(at(path, last.last()), "previous").reversed())
                .hasSize(5);
        assertThat(texts(steps, step -> step.at("/thing/code")))
                .containsExactly("S1", "D1", "A1", "D1", "A1");
        assertThat(texts(steps, step -> step.at("/event/type")))
                .containsExactly(
                        "scrutiny-scheduled",
                        "decision-proposed",
                        "action-added",
                        "decision-deferred",
                        "action-status-changed");
        var deferred = steps.get(3);
        assertThat(deferred.at("/before/status").asString()).isEqualTo("proposed");
        assertThat(deferred.at("/after/status").asString()).isEqualTo("deferred");
        assertThat(deferred.path("before")).isEqualTo(steps.get(1).path("after"));
        assertThat(beside(deferred)).containsExactly("S1 scheduled", "A1 agreed");
        assertThat(beside(steps.get(0))).containsExactly("D1 not on record", "A1 not on record");
        assertThat(beside(steps.get(4))).containsExactly("S1 scheduled", "D1 deferred");
    }

    private static List<String> beside(JsonNode step) {
        return step.path("beside")
                .valueStream()
                .map(one ->
                        one.at("/thing/code").asString()
                                + " "
                                + (one.path("onRecord").asBoolean()
                                        ? one.path("status").asString()
                                        : "not on record"))
                .toList();
    }

    @Test
    void the_public_goes_through_what_it_sees_of_a_concern() {
        var concern = new Concern(SIDE, "outside");
        var last = concern.told();
        var path = "/api/bodies/outside/chain/" + concern.decision + "/replay";
        SIDE.get(path, last);

        var first = SIDE.getBy(null, path).json();
        assertThat(first.path("steps").asInt()).isEqualTo(2);
        assertThat(first.path("beside").isEmpty()).isTrue();
        assertThat(first.toString())
                .doesNotContain("Repeat victims", "Recruit", "scrutiny:outside", "action:outside");
        assertThat(SIDE.getBy(null, path.replace("decision:", "action:")).status()).isEqualTo(404);
        assertThat(
                        SIDE.getBy(SIDE.tokenOf("outside", Role.PANEL_MEMBER), path)
                                .json()
                                .path("steps")
                                .asInt())
                .isEqualTo(5);
    }

    @Test
    void the_measures_of_a_concern_are_beside_its_steps() {
        var office = new Office(SIDE, "measured");
        office.kpi("K1");
        var active = office.active("K1");
        var scrutiny = "scrutiny:measured:S1";
        var last =
                SIDE.log.append(
                        new ScrutinyScheduled(
                                scrutiny,
                                SIDE.log.label("measured", "Board"),
                                office.words("Victims"),
                                office.day.plusDays(1),
                                null,
                                List.of("K1"),
                                active.last(),
                                List.of(),
                                new Origin(
                                        null,
                                        new FigureKey("K1", FigureKey.ALL, Period.of("2025-26-Q4")),
                                        active.last()),
                                office.day.plusDays(1),
                                null));

        var step = SIDE.get("/api/bodies/measured/chain/" + scrutiny + "/replay", last).json();

        assertThat(step.path("steps").asInt()).isEqualTo(1);
        assertThat(beside(step)).containsExactly("K1 active");
        assertThat(step.at("/because/0/thing/title").asString()).isEqualTo("Name of K1");
        assertThat(step.at("/because/0/position").isNull()).isTrue();
        assertThat(step.at("/because/0/seenAtPosition").asLong()).isEqualTo(active.last());
    }

    /** A failure names its seed: {@code -Dseed=…} repeats it. */
    @Test
    void each_step_leaves_what_the_history_up_to_it_adds_up_to() {
        var seed = Long.getLong("seed", new Random().nextLong());
        var chance = new Random(seed);
        var concern = new Concern(SIDE, "random");
        var last = concern.added((Stated) null);
        for (var i = 0; i < 30; i++) {
            last =
                    switch (chance.nextInt(4)) {
                        case 0 -> concern.assigned("person:" + chance.nextInt(3));
                        case 1 -> concern.publicised(concern.action);
                        default ->
                                concern.moved(
                                        any(ActionStatus.values(), chance),
                                        chance.nextBoolean() ? any(Rag.values(), chance) : null,
                                        chance.nextBoolean() ? "Word " + i : null,
                                        Concern.DAY.plusDays(chance.nextInt(20)));
                    };
        }
        var path = "/api/replay/" + concern.action;
        SIDE.get(path, last);

        var steps = walked(path, "next");

        for (var step : steps) {
            var position = step.at("/event/position").asLong();
            assertThat(step.path("after"))
                    .as("-Dseed=%d", seed)
                    .isEqualTo(folded(concern, position));
            var differs = new LinkedHashSet<String>();
            Stream.of(step.path("before"), step.path("after"))
                    .flatMap(fields -> fields.propertyNames().stream())
                    .filter(field ->
                            !Objects.equals(
                                    step.path("before").get(field), step.path("after").get(field)))
                    .forEach(differs::add);
            assertThat(texts(step.path("changed").valueStream().toList(), field -> field))
                    .as("-Dseed=%d", seed)
                    .containsExactlyInAnyOrderElementsOf(differs);
        }
        assertThat(steps).hasSize(answer("/api/history/" + concern.action).path("items").size());
    }

    private static <T> T any(T[] values, Random chance) {
        return values[chance.nextInt(values.length)];
    }

    private static JsonNode folded(Concern concern, long position) {
        var fields = JsonNodeFactory.instance.objectNode();
        answer("/api/history/" + concern.action + "?to=" + position)
                .path("items")
                .forEach(item ->
                        item.path("after")
                                .properties()
                                .forEach(field -> {
                                    if (field.getValue().isNull()) {
                                        fields.remove(field.getKey());
                                    } else {
                                        fields.set(field.getKey(), field.getValue());
                                    }
                                }));
        return fields;
    }
}
