package uk.tallystick.standalone.asat;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.standalone.asat.Eventually.eventually;

import uk.tallystick.query.projection.Projection;
import uk.tallystick.standalone.asat.Program.Answer;
import uk.tallystick.standalone.asat.Questions.Question;
import uk.tallystick.standalone.asat.Replica.Entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Of what a program answers as at a cut with what one answers that holds nothing beyond the cut.
 */
final class Comparison {

    private static final int CUTS = 10;
    private static final int ASKED_PER_ROUTE = 4;
    private static final int PAGES = 3;
    private static final LocalDate BEFORE_THE_FIRST_RECORD = LocalDate.of(2015, 5, 5);
    private static final LocalDate EARLIEST = LocalDate.of(2018, 6, 1);

    /**
     * What chance does not make: files, which are no JSON, and what relied on a figure that was
     * revised since. Both have tests of their own.
     */
    private static final Set<String> SELDOM =
            Set.of(
                    "GET /api/bodies/{body}/exhibits/{code}",
                    "GET /api/bodies/{body}/kpis/{kpi}/relied-on");

    private static final Pattern SOMETHING =
            Pattern.compile(
                    "\"(id|entry|period|receipt|payload|definitionVersion|effectiveFrom|since|inOffice)\":");

    /**
     * What an empty state says of later records: how many there are. All else of it must be the
     * same.
     */
    private static final String RECORDED_LATER = ",\"recordedLater\":\\d+";

    /** Who may see a thing is today's affair: a page says so whatever date it is of. */
    private static final String SEEN_BY =
            "<p><strong class=\"govuk-tag[^\"]*\">(Internal|Restricted)</strong></p>";

    private static final String RECORDED_LATER_ON_A_PAGE =
            "Nothing was recorded here yet[^<]*|; [^;.<]*about it w[^;.<]*made later";

    /**
     * A place to cut the ledger.
     *
     * @param floor nothing behind it was recorded at or before it
     */
    private record Cut(long position, Instant recordedAt, Instant floor) {

        static Cut at(long position, List<Entry> ledger) {
            var recordedAt = position == 0 ? Instant.EPOCH : entry(ledger, position).recordedAt();
            var last = position == ledger.size();
            var floor =
                    last ? recordedAt : entry(ledger, position + 1).recordedAt().minusNanos(1000);
            return new Cut(position, recordedAt, floor.isBefore(recordedAt) ? recordedAt : floor);
        }

        private static Entry entry(List<Entry> ledger, long position) {
            return ledger.get(Math.toIntExact(position - 1));
        }

        boolean isEndOfADay() {
            var tomorrow = day().plusDays(1).atStartOfDay(SteppedTime.LONDON).toInstant();
            return !tomorrow.isAfter(floor);
        }

        LocalDate day() {
            return LocalDate.ofInstant(recordedAt, SteppedTime.LONDON);
        }
    }

    /**
     * A question at a point of time.
     *
     * @param unheardOf whether what it names came into being after the cut
     */
    private record Ask(Question question, String path, boolean unheardOf) {}

    private final long seed;
    private final Draw draw;
    private final Program whole;
    private final Program part;
    private final Replica replica;
    private final Set<Route> answered = ConcurrentHashMap.newKeySet();

    Comparison(long seed, Draw draw, Program whole, Program part, Replica replica) {
        this.seed = seed;
        this.draw = draw;
        this.whole = whole;
        this.part = part;
        this.replica = replica;
    }

    /** Compares at every cut: the number of questions. */
    int ofEverything(Questions questions, LocalDate today) throws Exception {
        var ledger = replica.ledger();
        var projections = whole.context.getBeansOfType(Projection.class).size();
        var compared = 0;
        for (var position : cuts(ledger)) {
            var cut = Cut.at(position, ledger);
            replica.growTo(position, cut.recordedAt(), cut.floor());
            eventually("projections at " + cut, () -> replica.isProjected(projections));
            var asks = asks(questions, cut, ledger, today);
            var differences =
                    asks.parallelStream()
                            .map(this::difference)
                            .filter(text -> !text.isEmpty())
                            .toList();
            assertThat(differences.stream().limit(3).collect(Collectors.joining("\n")))
                    .as("-Dseed=%d: %d different answers at %s", seed, differences.size(), cut)
                    .isEmpty();
            compared += asks.size();
        }
        assertThat(answered)
                .as("-Dseed=%d: queries that answered with something", seed)
                .containsAll(
                        questions.routes().stream()
                                .filter(route -> !SELDOM.contains(route.toString()))
                                .toList());
        return compared;
    }

    /** From nothing to everything, some of them within a commit. */
    private Set<Long> cuts(List<Entry> ledger) {
        var cuts = new TreeSet<Long>(Set.of(0L, 1L, (long) ledger.size()));
        var withinCommit =
                ledger.stream().filter(Entry::isWithinCommit).map(Entry::position).toList();
        assertThat(withinCommit).as("-Dseed=%d: positions within a commit", seed).isNotEmpty();
        cuts.addAll(draw.some(withinCommit, 2));
        while (cuts.size() < CUTS) {
            cuts.add(1L + draw.below(ledger.size()));
        }
        return cuts;
    }

    private List<Ask> asks(Questions questions, Cut cut, List<Entry> ledger, LocalDate today) {
        var recorded = ledger.stream().limit(cut.position()).toList();
        var heardOf = recorded.stream().map(Entry::thing).collect(Collectors.toSet());
        var receipts = recorded.stream().map(Entry::receipt).toList();
        var asks = new ArrayList<Ask>();
        for (var question : questions.some(ASKED_PER_ROUTE, receipts)) {
            var unheardOf = !heardOf.containsAll(question.about());
            var route = question.route();
            if (route.ofATime() || route.ofTwoTimes()) {
                (route.ofATime() ? times(cut, today) : pairsOfTimes(cut, today))
                        .forEach(time ->
                                asks.add(new Ask(question, question.with(time), unheardOf)));
                if (route.ofATime() && route.isPage() && draw.chance(0.3)) {
                    var sides = question.with(sideBySide(cut, today));
                    asks.add(new Ask(question, sides, unheardOf));
                }
            } else if (!question.path().equals("/") || cut.position() == ledger.size()) {
                asks.add(new Ask(question, question.path(), unheardOf));
            }
        }
        return asks;
    }

    /** Ways to ask for a state that ends at the cut or before. */
    private List<String> times(Cut cut, LocalDate today) {
        var earlier = draw.below(Math.toIntExact(cut.position()) + 1);
        var day = draw.day(EARLIEST, today);
        var about = "&effectiveOn=" + day;
        var stated = "basis=stated&upTo=" + cut.position();
        var times = new ArrayList<String>();
        times.add("knownAt=" + cut.position());
        times.add("knownAt=" + cut.position() + about);
        times.add(
                stated + "&knownAt=" + draw.day(EARLIEST, today) + (draw.chance(0.5) ? about : ""));
        times.add(
                switch (draw.below(4)) {
                    case 0 -> stated + "&knownAt=" + earlier;
                    case 1 -> "knownAt=" + earlier + about;
                    case 2 -> "asAt=" + BEFORE_THE_FIRST_RECORD;
                    default -> "knownAt=" + earlier;
                });
        if (cut.floor().isAfter(cut.recordedAt())) {
            times.add("knownAt=" + cut.recordedAt() + about);
        }
        if (cut.position() > 0 && cut.isEndOfADay()) {
            times.add("asAt=" + cut.day());
            times.add(stated + "&knownAt=" + cut.day());
        }
        return times;
    }

    /**
     * Two states on one page that end at the cut or before. What we now know is beyond it: of that
     * side nobody can say what it is as at a cut.
     */
    private String sideBySide(Cut cut, LocalDate today) {
        return "beside=stated&basis=stated&upTo="
                + cut.position()
                + "&knownAt="
                + cut.position()
                + "&effectiveOn="
                + draw.day(EARLIEST, today);
    }

    /** Ways to compare two states that end at the cut or before. */
    private List<String> pairsOfTimes(Cut cut, LocalDate today) {
        var earlier = draw.below(Math.toIntExact(cut.position()) + 1);
        var day = draw.day(EARLIEST, today);
        var pairs = new ArrayList<String>();
        pairs.add("from=" + earlier + "&to=" + cut.position());
        pairs.add("from=0&to=" + cut.position() + "&effectiveOn=" + draw.day(EARLIEST, today));
        pairs.add(
                "basis=stated&upTo="
                        + cut.position()
                        + "&from="
                        + draw.day(EARLIEST, day)
                        + "&to="
                        + day);
        if (cut.position() > 0 && cut.isEndOfADay()) {
            pairs.add("from=" + BEFORE_THE_FIRST_RECORD + "&to=" + cut.day());
        }
        return pairs;
    }

    private String difference(Ask ask) {
        return difference(ask, PAGES);
    }

    /** What is different; empty if nothing is. Goes on to the next pages of a list. */
    private String difference(Ask ask, int pages) {
        var one = whole.get(ask.path());
        var other = part.get(ask.path());
        if (hasSomething(one)) {
            answered.add(ask.question().route());
        }
        if (!(ask.unheardOf() ? saysNothing(one, other) : saysTheSame(one, other))) {
            return ask.path()
                    + "\n  from everything:        "
                    + comparable(one)
                    + "\n  from what was recorded: "
                    + comparable(other);
        }
        var cursor = one.isJson() ? one.json().path("cursor").asString("") : "";
        return cursor.isEmpty() || pages == 1
                ? ""
                : difference(
                        new Ask(
                                ask.question(),
                                ask.question().with("cursor=" + cursor),
                                ask.unheardOf()),
                        pages - 1);
    }

    private static boolean saysTheSame(Answer one, Answer other) {
        return (one.status() == 200 || one.status() == 404)
                && comparable(one).equals(comparable(other));
    }

    /** Who has heard of a thing since may say that it was not there yet; nothing of it. */
    private static boolean saysNothing(Answer one, Answer other) {
        return other.status() == 404
                && (one.status() == 404
                        || (one.status() == 200 && !(one.isJson() && hasSomething(one))));
    }

    /** Whether it shows anything of anything; of a page only that it is one. */
    private static boolean hasSomething(Answer answer) {
        return answer.status() == 200
                && (!answer.isJson() || SOMETHING.matcher(answer.text()).find());
    }

    /** An answer, all of it but how much was recorded later where it shows that nothing was yet. */
    static String comparable(Answer answer) {
        var text = answer.text();
        if (!answer.isJson()) {
            text = text.replaceAll(RECORDED_LATER_ON_A_PAGE, "").replaceAll(SEEN_BY, "");
        } else if (text.contains("\"position\":0,")) {
            text = text.replaceAll(RECORDED_LATER, "");
        }
        return answer.status()
                + " "
                + answer.header("Content-Type")
                + " "
                + answer.header("ETag")
                + " "
                + text;
    }
}
