package uk.tallystick.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;

class DecisionTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static DecisionProposed proposed(String id, LocalDate day) {
        return new DecisionProposed(
                id,
                SIDE.log.label(id, "2026/014"),
                SIDE.log.words(id, "Extend the refuge contract"),
                Classification.PART_EXEMPT,
                DecisionKind.KEY,
                SIDE.log.words(id, "Head of commissioning"),
                List.of(),
                null,
                day,
                null);
    }

    private static DecisionTaken taken(String id, LocalDate day, long seenAt) {
        return new DecisionTaken(
                id,
                day,
                null,
                SIDE.log.label(id, "The commissioner"),
                Capacity.COMMISSIONER,
                SIDE.log.words(id, "Approved"),
                SIDE.log.words(id, "Demand rose"),
                SIDE.log.words(id, "Let it end"),
                seenAt,
                null,
                day,
                null);
    }

    private static List<String> codes(JsonNode list) {
        return list.path("items").valueStream().map(item -> item.path("code").asString()).toList();
    }

    @Test
    void a_decision_says_who_took_it_why_and_on_what_evidence() {
        SIDE.log.body("why");
        var id = Ids.of("decision", "why", "D1");
        var first = SIDE.log.append(proposed(id, DAY));
        var last = SIDE.log.append(taken(id, DAY.plusDays(6), first.last()));

        var answer = SIDE.get("/api/bodies/why/decisions/D1", last);

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var decision = answer.json();
        assertThat(decision.path("reference").asString()).isEqualTo("2026/014");
        assertThat(decision.path("title").asString()).isEqualTo("Extend the refuge contract");
        assertThat(decision.path("originator").asString()).isEqualTo("Head of commissioning");
        assertThat(decision.path("classification").asString()).isEqualTo("partExempt");
        assertThat(decision.path("kind").asString()).isEqualTo("key");
        assertThat(decision.path("status").asString()).isEqualTo("taken");
        assertThat(decision.path("takenOn").asString()).isEqualTo("2026-05-07");
        assertThat(decision.path("takenAsGiven").isNull()).isTrue();
        assertThat(decision.path("madeBy").asString()).isEqualTo("The commissioner");
        assertThat(decision.path("capacity").asString()).isEqualTo("commissioner");
        assertThat(decision.path("decided").asString()).isEqualTo("Approved");
        assertThat(decision.path("rationale").asString()).isEqualTo("Demand rose");
        assertThat(decision.path("alternatives").asString()).isEqualTo("Let it end");
        assertThat(decision.path("seenAtPosition").asLong()).isEqualTo(first.last());
        assertThat(decision.path("recordedAtPosition").asLong()).isEqualTo(last.last());
        assertThat(decision.path("version").asLong()).isEqualTo(2);
    }

    @Test
    void before_it_was_taken_it_is_proposed_by_either_clock() {
        SIDE.log.body("clocks");
        var id = Ids.of("decision", "clocks", "D1");
        var first = SIDE.log.append(proposed(id, DAY));
        var last = SIDE.log.append(taken(id, DAY.plusDays(6), first.last()));
        var path = "/api/bodies/clocks/decisions/D1";
        assertThat(SIDE.get(path, last).json().path("status").asString()).isEqualTo("taken");

        for (var then : List.of("knownAt=" + first.last(), "effectiveOn=" + DAY.plusDays(5))) {
            var decision = SIDE.get(path + "?" + then).json();
            assertThat(decision.path("status").asString()).isEqualTo("proposed");
            assertThat(decision.path("madeBy").isNull()).isTrue();
            assertThat(decision.path("recordedAtPosition").asLong()).isEqualTo(first.last());
        }
        assertThat(SIDE.get(path + "?effectiveOn=" + DAY.minusDays(1)).status()).isEqualTo(404);
    }

    @Test
    void the_latest_come_first() {
        SIDE.log.body("order");
        SIDE.log.append(proposed(Ids.of("decision", "order", "D1"), DAY.plusDays(2)));
        var old = Ids.of("decision", "order", "D2");
        SIDE.log.append(proposed(old, DAY), taken(old, DAY.plusDays(1), 1));
        var last = SIDE.log.append(proposed(Ids.of("decision", "order", "D3"), DAY.plusDays(3)));

        assertThat(codes(SIDE.get("/api/bodies/order/decisions", last).json()))
                .containsExactly("D3", "D1", "D2");
    }

    @Test
    void an_imported_register_may_be_silent_and_inexact() {
        SIDE.log.body("silent");
        var id = Ids.of("decision", "silent", "D1");
        var day = LocalDate.of(2025, 9, 30);
        var stated = new Stated(day, SIDE.log.words(id, "Decision register"), null);
        var last =
                SIDE.log.append(
                        new DecisionProposed(
                                id, null, null, null, null, null, List.of(), null, day, stated),
                        new DecisionTaken(
                                id,
                                day,
                                SIDE.log.words(id, "2025-09"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                day,
                                stated));

        var decision =
                SIDE.get("/api/bodies/silent/decisions/D1?basis=stated&knownAt=2025-09-30", last)
                        .json();

        assertThat(decision.path("title").isNull()).isTrue();
        assertThat(decision.path("takenOn").asString()).isEqualTo("2025-09-30");
        assertThat(decision.path("takenAsGiven").asString()).isEqualTo("2025-09");
        assertThat(decision.path("seenAtPosition").isNull()).isTrue();
        assertThat(decision.path("statedSource").asString()).isEqualTo("Decision register");
        assertThat(
                        codes(
                                SIDE.get(
                                                "/api/bodies/silent/decisions?basis=stated&knownAt=2025-09-29")
                                        .json()))
                .isEmpty();
    }
}
