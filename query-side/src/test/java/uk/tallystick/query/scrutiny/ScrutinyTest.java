package uk.tallystick.query.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;

class ScrutinyTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static ScrutinyScheduled scheduled(String id, LocalDate heldOn) {
        return new ScrutinyScheduled(
                id,
                SIDE.log.label(id, "Accountability board"),
                SIDE.log.words(id, "Neighbourhood policing"),
                heldOn,
                SIDE.log.words(id, "early May"),
                List.of("P1-1"),
                7L,
                List.of(),
                null,
                DAY,
                null);
    }

    @Test
    void an_item_has_its_outcome_from_the_day_it_was_recorded() {
        SIDE.log.body("held");
        var id = Ids.of("scrutiny", "held", "S1");
        var first = SIDE.log.append(scheduled(id, DAY.plusDays(4)));
        var last =
                SIDE.log.append(
                        new ScrutinyOutcomeRecorded(
                                id,
                                Outcome.ACTION_COMMISSIONED,
                                Assurance.LIMITED,
                                DAY.plusDays(5),
                                SIDE.log.words(id, "Too few officers"),
                                DAY.plusDays(90),
                                DAY.plusDays(5),
                                null));

        var answer = SIDE.get("/api/bodies/held/scrutiny/S1", last);

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var item = answer.json();
        assertThat(item.path("forum").asString()).isEqualTo("Accountability board");
        assertThat(item.path("topic").asString()).isEqualTo("Neighbourhood policing");
        assertThat(item.path("heldOn").asString()).isEqualTo("2026-05-05");
        assertThat(item.path("heldAsGiven").asString()).isEqualTo("early May");
        assertThat(item.path("kpis").toString()).isEqualTo("[\"P1-1\"]");
        assertThat(item.path("seenAtPosition").asLong()).isEqualTo(7);
        assertThat(item.path("status").asString()).isEqualTo("outcomeRecorded");
        var outcome = item.path("outcome");
        assertThat(outcome.path("outcome").asString()).isEqualTo("actionCommissioned");
        assertThat(outcome.path("assurance").asString()).isEqualTo("limited");
        assertThat(outcome.path("recordedOn").asString()).isEqualTo("2026-05-06");
        assertThat(outcome.path("reasons").asString()).isEqualTo("Too few officers");
        assertThat(outcome.path("reviewOn").asString()).isEqualTo("2026-07-30");
        assertThat(outcome.path("recordedAtPosition").asLong()).isEqualTo(last.last());
        for (var then : List.of("knownAt=" + first.last(), "effectiveOn=2026-05-05")) {
            var before = SIDE.get("/api/bodies/held/scrutiny/S1?" + then).json();
            assertThat(before.path("status").asString()).isEqualTo("scheduled");
            assertThat(before.path("outcome").isNull()).isTrue();
        }
        assertThat(SIDE.get("/api/bodies/held/scrutiny/S1?effectiveOn=2026-04-30").status())
                .isEqualTo(404);
    }

    @Test
    void the_latest_held_come_first() {
        SIDE.log.body("order");
        SIDE.log.append(scheduled(Ids.of("scrutiny", "order", "S1"), DAY));
        var last = SIDE.log.append(scheduled(Ids.of("scrutiny", "order", "S2"), DAY.plusDays(1)));

        var items = SIDE.get("/api/bodies/order/scrutiny", last).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("code").asString()))
                .containsExactly("S2", "S1");
    }
}
