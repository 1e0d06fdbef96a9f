package uk.tallystick.standalone.asat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QueryApplication;
import uk.tallystick.standalone.StandaloneApplication;
import uk.tallystick.standalone.asat.Program.Answer;
import uk.tallystick.standalone.asat.Questions.Question;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whatever was recorded since, an answer as at a position is the one that a program gives which
 * never heard of anything later. A failure names its seed: {@code -Dseed=…} repeats it.
 */
class AsAtPropertyTest {

    private static final int COMMANDS = 250;
    private static final int MOST_COMMANDS = 1_500;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Draw draw = new Draw(seed);
    private final Things things = new Things();
    private final List<Kept> kept = new ArrayList<>();

    /** What a permalink was answered with, and what the question that gave it was. */
    private record Kept(Question question, String permalink, String answer) {}

    @Test
    void every_query_as_at_a_cut_answers_as_if_nothing_later_had_ever_been_recorded()
            throws Exception {
        System.out.println("AsAtPropertyTest: -Dseed=" + seed);
        var whole = TestDatabase.prepared();
        var part = TestDatabase.prepared();
        try (var time = new SteppedTime(whole, Instant.parse("2024-09-02T21:10:00Z"));
                var program = Program.start(StandaloneApplication.class, whole, time, null);
                var replica = new Replica(whole, part)) {
            var commands = new RandomCommands(draw, things, time::today);
            assertThat(commands.kinds())
                    .as("kinds of command that this test makes")
                    .containsExactlyInAnyOrderElementsOf(
                            Route.commands(program.context).stream().map(Route::toString).toList());
            var questions = new Questions(Route.queries(program.context), things, draw);
            record(program, commands, questions, time);

            time.stop();
            permalinksStillAnswer(program);
            replica.copyDirectory();
            try (var fresh = Program.start(QueryApplication.class, part, time, null)) {
                assertThat(Route.queries(fresh.context)).isEqualTo(questions.routes());
                var compared =
                        new Comparison(seed, draw, program, fresh, replica)
                                .ofEverything(questions, time.today());
                System.out.println("AsAtPropertyTest: " + compared + " questions compared");
            }
        }
    }

    private void record(
            Program program, RandomCommands commands, Questions questions, SteppedTime time)
            throws SQLException {
        var story = new Story(program, draw, commands);
        while (story.recorded() < COMMANDS || !commands.missing().isEmpty()) {
            assertThat(story.recorded())
                    .as("-Dseed=%d: never generated and accepted: %s", seed, commands.missing())
                    .isLessThan(MOST_COMMANDS);
            var receipt = story.goOn().json();
            showsIts(receipt, program);
            if (draw.chance(0.25)) {
                time.step(Duration.ofHours(draw.below(12 * 24)));
            }
            if (story.recorded() % 6 == 0) {
                keepPermalinks(program, questions, time.today());
            }
        }
        System.out.printf(
                "AsAtPropertyTest: %d commands recorded something, %d were refused: %s%n",
                story.recorded(), story.refused(), commands.accepted());
        assertThat(story.refused()).as("-Dseed=%d: refused", seed).isPositive();
    }

    /** The history of the thing ends with what was recorded on it just now. */
    private void showsIts(JsonNode receipt, Program program) {
        var id = receipt.path("receipt").asString();
        var place = program.get("/api/ledger/receipts/" + id).json();
        var history =
                program.get(
                        "/api/history/" + receipt.path("id").asString() + "?limit=1000&seen=" + id);
        assertThat(history.status())
                .as("-Dseed=%d: %s %s", seed, receipt, history.text())
                .isEqualTo(200);
        var events = history.json().path("items");
        assertThat(events.path(events.size() - 1).path("position"))
                .as("-Dseed=%d: %s %s", seed, receipt, events)
                .isEqualTo(place.path("position"));
    }

    private void keepPermalinks(Program program, Questions questions, LocalDate today) {
        for (var question : draw.some(questions.some(1, List.of()), 4)) {
            var time = question.route().ofTwoTimes() ? anyTwoTimes(today) : anyTime(today);
            var answer = program.get(question.with(time));
            assertThat(answer.status())
                    .as("-Dseed=%d: %s %s", seed, question, answer.text())
                    .isIn(200, 302, 404);
            if (answer.status() == 200 && answer.isJson() && answer.json().has("state")) {
                var permalink = answer.json().path("state").path("permalink").asString();
                var again = program.get(permalink);
                assertThat(facts(again))
                        .as("-Dseed=%d: %s", seed, permalink)
                        .isEqualTo(facts(answer));
                kept.add(new Kept(question, permalink, Comparison.comparable(again)));
            }
        }
    }

    private String anyTime(LocalDate today) {
        var known = draw.day(LocalDate.of(2024, 9, 1), today);
        var effective = draw.day(LocalDate.of(2018, 6, 1), today);
        return switch (draw.below(6)) {
            case 0 -> "";
            case 1 -> "effectiveOn=" + effective;
            case 2 -> "asAt=" + (draw.chance(0.5) ? known : effective);
            case 3 -> "knownAt=" + known + "&effectiveOn=" + effective;
            case 4 -> "basis=stated&knownAt=" + effective + "&effectiveOn=" + effective;
            default -> "basis=stated";
        };
    }

    private String anyTwoTimes(LocalDate today) {
        var later = draw.day(LocalDate.of(2024, 9, 1), today);
        var earlier = draw.day(LocalDate.of(2018, 6, 1), later);
        return "from="
                + earlier
                + (draw.chance(0.5) ? "&to=" + later : "")
                + (draw.chance(0.3) ? "&basis=stated" : "");
    }

    private void permalinksStillAnswer(Program program) {
        for (var one : kept) {
            assertThat(Comparison.comparable(program.get(one.permalink())))
                    .as("-Dseed=%d: %s asked as %s", seed, one.permalink(), one.question())
                    .isEqualTo(one.answer());
        }
        System.out.println("AsAtPropertyTest: " + kept.size() + " permalinks asked again");
    }

    /** What it says apart from which states it is of. */
    private static JsonNode facts(Answer answer) {
        var facts = (ObjectNode) answer.json();
        facts.remove("state");
        if (facts.path("from").has("permalink")) {
            facts.remove("from");
        }
        return facts;
    }
}
