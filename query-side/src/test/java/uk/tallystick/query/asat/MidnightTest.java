package uk.tallystick.query.asat;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.asat.AsAtTest.action;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.QuerySide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A day is settled once nothing more can be recorded in it; from then on it has one answer. */
class MidnightTest {

    private static final String THAT_DAY = "/api/bodies/b/actions?asAt=2026-03-29";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** In London it is one minute to midnight: the clocks went forward that morning. */
    private static final Instant BEFORE = Instant.parse("2026-03-29T22:59:00Z");

    private static final Instant AFTER = Instant.parse("2026-03-29T23:00:01Z");

    private static List<String> codes(JsonNode answer) {
        return answer.path("items").valueStream().map(one -> one.path("code").asString()).toList();
    }

    private static boolean isFinal(JsonNode answer) {
        return answer.at("/state/final").asBoolean();
    }

    private static void atOneMinuteToMidnight(QuerySide side) {
        side.clock.set(BEFORE);
        side.log.body("b");
        side.get(THAT_DAY, side.log.append(action("A1", DAY, null, side.log)));
    }

    @Test
    void what_is_committed_before_midnight_and_sequenced_after_it_is_of_the_next_day() {
        try (var side = QuerySide.start()) {
            atOneMinuteToMidnight(side);
            var committed = side.log.appendUnsequenced(action("A2", DAY, null, side.log));
            assertThat(isFinal(side.get(THAT_DAY).json())).isFalse();
            side.clock.set(AFTER);

            var open = side.get(THAT_DAY).json();
            assertThat(codes(open)).containsExactly("A1");
            assertThat(isFinal(open)).as("something may still come").isFalse();

            var late = side.log.sequence(committed);
            var settled = side.get(THAT_DAY, late).json();
            assertThat(codes(settled)).containsExactly("A1");
            assertThat(isFinal(settled)).isTrue();
            assertThat(codes(side.get("/api/bodies/b/actions?asAt=2026-03-30", late).json()))
                    .containsExactly("A1", "A2");
        }
    }

    @Test
    void what_got_its_instant_before_midnight_and_shows_after_it_is_still_of_that_day() {
        try (var side = QuerySide.start()) {
            atOneMinuteToMidnight(side);
            var committed = side.log.appendUnsequenced(action("A2", DAY, null, side.log));
            side.clock.set(AFTER);
            var open = side.get(THAT_DAY).json();
            assertThat(codes(open)).containsExactly("A1");
            assertThat(isFinal(open)).isFalse();

            side.clock.set(BEFORE.plusSeconds(59));
            var sequenced = side.log.sequence(committed);
            side.clock.set(AFTER);
            var answer = side.get(THAT_DAY, sequenced).json();
            assertThat(codes(answer)).containsExactly("A1", "A2");
            assertThat(isFinal(answer)).as("another may still come").isFalse();

            side.log.floor(AFTER.minusSeconds(1));
            var settled = side.get(THAT_DAY).json();
            assertThat(codes(settled)).containsExactly("A1", "A2");
            assertThat(isFinal(settled)).isTrue();
        }
    }

    @Test
    void an_answer_given_while_the_day_was_open_stays_what_it_was_at_its_permalink() {
        try (var side = QuerySide.start()) {
            atOneMinuteToMidnight(side);
            var open = side.get(THAT_DAY).json();
            var permalink = open.at("/state/permalink").asString();
            side.clock.set(BEFORE.plusSeconds(59));
            var last = side.log.append(action("A2", DAY, null, side.log));
            side.clock.set(AFTER);

            assertThat(codes(side.get(THAT_DAY, last).json())).containsExactly("A1", "A2");
            var again = side.get(permalink).json();
            assertThat(codes(again)).containsExactly("A1");
            assertThat(isFinal(again)).isTrue();
        }
    }
}
