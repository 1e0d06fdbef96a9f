package uk.tallystick.standalone.asat;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tallystick.standalone.asat.Eventually.eventually;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.query.QueryApplication;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.standalone.StandaloneApplication;
import uk.tallystick.standalone.asat.Program.Answer;
import uk.tallystick.standalone.asat.Questions.Question;
import uk.tallystick.standalone.asat.Replica.Entry;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whatever was recorded since, an answer as at a position is the one that a program gives which
 * never heard of anything later. A failure names its seed: {@code -Dseed=…} repeats it.
 */
class AsAtPropertyTest {

    private static final int COMMANDS = 250;
    private static final int MOST_COMMANDS = 900;
    private static final int CUTS = 10;
    private static final int ASKED_PER_ROUTE = 7;
    private static final LocalDate BEFORE_THE_FIRST_RECORD = LocalDate.of(2015, 5, 5);

    private static final Pattern HAS_SOMETHING = Pattern.compile("\"(id|entry|period|receipt|payload)\":\"?.");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Draw draw = new Draw(seed);
    private final Things things = new Things();
    private final Set<Route> answered = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();

    /** What a permalink was answered with, and what the question that gave it was. */
    private record Kept(Question question, String permalink, String answer) {}

    /**
     * A question at a point of time.
     *
     * @param unheardOf whether what it names came into being after the cut
     */
    private record Ask(Question question, String path, boolean unheardOf) {}

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
            try (var fresh = Program.start(QueryApplication.class, part, time, null)) {
                assertThat(Route.queries(fresh.context)).isEqualTo(questions.routes());
                compare(program, fresh, replica, questions, time.today());
            }
        }
    }

    private void record(
            Program program, RandomCommands commands, Questions questions, SteppedTime time)
            throws SQLException {
        var story = new Story(program, draw, commands);
        while (story.recorded() < COMMANDS || !commands.missing().isEmpty()) {
            assertThat(story.recorded())
                    .as("seed %d: never generated and accepted: %s", seed, commands.missing())
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
        assertThat(story.refused()).as("seed %d: refused", seed).isPositive();
    }

    /** The history of the thing ends with what was recorded on it just now. */
    private void showsIts(JsonNode receipt, Program program) {
        var place =
                program.get("/api/ledger/receipts/" + receipt.path("receipt").asString()).json();
        var position = place.path("position").asLong();
        var history =
                program.get(
                        "/api/history/"
                                + receipt.path("id").asString()
                                + "?limit=1000&from="
                                + position
                                + "&seen="
                                + receipt.path("receipt").asString());
        assertThat(history.status())
                .as("seed %d: %s %s", seed, receipt, history.text())
                .isEqualTo(200);
        assertThat(history.json().path("state").path("position").asLong())
                .isGreaterThanOrEqualTo(position);
    }

    private void keepPermalinks(Program program, Questions questions, LocalDate today) {
        for (var question : draw.some(questions.some(1, List.of()), 4)) {
            var answer = program.get(question.with(anyTime(today)));
            assertThat(answer.status())
                    .as("seed %d: %s %s", seed, question, answer.text())
                    .isIn(200, 404);
            if (answer.status() == 200 && answer.isJson() && answer.json().has("state")) {
                var permalink = answer.json().path("state").path("permalink").asString();
                var again = program.get(permalink);
                assertThat(facts(again))
                        .as("seed %d: %s", seed, permalink)
                        .isEqualTo(facts(answer));
                kept.add(new Kept(question, permalink, comparable(again)));
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

    private void permalinksStillAnswer(Program program) {
        for (var one : kept) {
            assertThat(comparable(program.get(one.permalink())))
                    .as("seed %d: %s asked as %s", seed, one.permalink(), one.question())
                    .isEqualTo(one.answer());
        }
        System.out.println("AsAtPropertyTest: " + kept.size() + " permalinks asked again");
    }

    private void compare(
            Program whole, Program part, Replica replica, Questions questions, LocalDate today)
            throws Exception {
        var ledger = replica.ledger();
        var projections = whole.context.getBeansOfType(Projection.class).size();
        var differences = new ArrayList<String>();
        var compared = 0;
        for (var cut : cuts(ledger)) {
            var recordedAt = cut == 0 ? Instant.EPOCH : ledger.get(Math.toIntExact(cut) - 1).recordedAt();
            var floor =
                    cut == ledger.size()
                            ? recordedAt
                            : max(recordedAt, ledger.get(Math.toIntExact(cut)).recordedAt().minusNanos(1000));
            replica.growTo(cut, recordedAt, floor);
            eventually("projections at " + cut, () -> replica.isProjected(projections));
            var receipts = ledger.stream().limit(cut).map(Entry::receipt).toList();
            var heardOf = ledger.stream().limit(cut).map(Entry::thing).collect(Collectors.toSet());
            var asks = new ArrayList<Ask>();
            for (var question : questions.some(ASKED_PER_ROUTE, receipts)) {
                var unheardOf = !heardOf.containsAll(question.about());
                if (question.route().ofATime()) {
                    for (var moment : times(cut, recordedAt, floor, today)) {
                        asks.add(new Ask(question, question.with(moment), unheardOf));
                    }
                } else if (!question.path().equals("/") || cut == ledger.size()) {
                    asks.add(new Ask(question, question.path(), unheardOf));
                }
            }
            compared += asks.size();
            asks.parallelStream()
                    .map(ask -> difference(ask, whole, part))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> add(differences, "cut at " + cut + ": " + text));
            assertThat(differences.stream().limit(3).collect(Collectors.joining("\n")))
                    .as("seed %d: %d different answers at %d", seed, differences.size(), cut)
                    .isEmpty();
        }
        System.out.println("AsAtPropertyTest: " + compared + " questions compared");
        assertThat(answered)
                .as("seed %d: queries that answered with something", seed)
                .containsExactlyInAnyOrderElementsOf(questions.routes());
    }

    private static synchronized void add(List<String> differences, String text) {
        differences.add(text);
    }

    /** From nothing to everything, some of them within a commit. */
    private Set<Long> cuts(List<Entry> ledger) {
        var cuts = new TreeSet<Long>(Set.of(0L, 1L, (long) ledger.size()));
        var midCommit = ledger.stream().filter(Entry::isMidCommit).map(Entry::position).toList();
        assertThat(midCommit).as("seed %d: positions within a commit", seed).isNotEmpty();
        cuts.addAll(draw.some(midCommit, 2));
        while (cuts.size() < CUTS) {
            cuts.add(1L + draw.below(ledger.size()));
        }
        return cuts;
    }

    /** Ways to ask for a state that ends at the cut or before. */
    private List<String> times(long cut, Instant recordedAt, Instant floor, LocalDate today) {
        var day = draw.day(LocalDate.of(2018, 6, 1), today);
        var times =
                new ArrayList<>(
                        List.of(
                                "knownAt=" + cut,
                                "knownAt=" + cut + "&effectiveOn=" + day,
                                "basis=stated&upTo="
                                        + cut
                                        + "&knownAt="
                                        + draw.day(LocalDate.of(2018, 6, 1), today)
                                        + (draw.chance(0.5)
                                                ? "&effectiveOn=" + draw.day(day, today)
                                                : "")));
        switch (draw.below(4)) {
            case 0 ->
                    times.add("basis=stated&upTo=" + cut + "&knownAt=" + draw.below((int) cut + 1));
            case 1 -> times.add("knownAt=" + draw.below((int) cut + 1) + "&effectiveOn=" + day);
            case 2 -> times.add("asAt=" + BEFORE_THE_FIRST_RECORD);
            default -> times.add("knownAt=" + draw.below((int) cut + 1));
        }
        var date = LocalDate.ofInstant(recordedAt, SteppedTime.LONDON);
        if (cut > 0 && floor.isAfter(recordedAt)) {
            times.add("knownAt=" + recordedAt + "&effectiveOn=" + day);
            if (!date.plusDays(1).atStartOfDay(SteppedTime.LONDON).toInstant().isAfter(floor)) {
                times.add("asAt=" + date);
                times.add("basis=stated&knownAt=" + date + "&upTo=" + cut);
            }
        }
        return times;
    }

    private String difference(Ask ask, Program whole, Program part) {
        var one = whole.get(ask.path());
        var other = part.get(ask.path());
        if (hasSomething(one)) {
            synchronized (answered) {
                answered.add(ask.question().route());
            }
        }
        var same = ask.unheardOf()
                ? other.status() == 404 && (one.status() == 404 || !(one.isJson() && hasSomething(one)))
                : (one.status() == 200 || one.status() == 404) && comparable(one).equals(comparable(other));
        if (!same) {
            return ask.path() + "\n  from everything:        " + comparable(one) + "\n  from what was recorded: "
                    + comparable(other);
        }
        var cursor = one.status() == 200 && one.isJson() ? one.json().path("cursor").asString("") : "";
        return cursor.isEmpty()
                ? ""
                : difference(
                        new Ask(ask.question(), ask.question().with("cursor=" + cursor), ask.unheardOf()),
                        whole,
                        part);
    }

    /** Whether it shows anything of anything; of a page only that it is one. */
    private static boolean hasSomething(Answer answer) {
        return answer.status() == 200
                && (answer.isJson() ? HAS_SOMETHING.matcher(answer.text()).find() : true);
    }

    /**
     * All of it, but for the one thing that an empty state says of later records: how many there
     * are.
     */
    private static String comparable(Answer answer) {
        var text = answer.text();
        return answer.status() + " " + answer.header("Content-Type") + " " + answer.header("ETag") + " "
                + (answer.isJson()
                        ? text.contains("\"position\":0,") ? text.replaceAll(",\"recordedLater\":\\d+", "") : text
                        : text.replaceAll("Nothing was recorded here yet[^<]*|; [^;.<]*about it w[^;.<]*made later", ""));
    }

    /** What it says apart from which state it is of. */
    private static JsonNode facts(Answer answer) {
        var facts = (ObjectNode) answer.json();
        facts.remove("state");
        return facts;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
