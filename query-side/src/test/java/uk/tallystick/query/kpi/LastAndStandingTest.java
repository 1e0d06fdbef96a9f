package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The version of a figure that stands is looked for in two ways, one for a round and one for a
 * series: whoever asks, and as at every point, they find the same.
 */
class LastAndStandingTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final List<String> KPIS = List.of("K1", "K2");
    private static final List<String> QUARTERS = List.of("2025-26-Q1", "2025-26-Q2", "2025-26-Q3");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Office office = new Office(SIDE, "standing");
    private final Map<String, Boolean> published = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();
    private final Set<String> revised = new HashSet<>();

    @AfterAll
    static void end() {
        SIDE.close();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private @Nullable Stated stated(int day) {
        return random.nextInt(4) > 0
                ? null
                : office.stated("2026-05-%02d".formatted(1 + day), "Annex");
    }

    /** A round is revised once it is published, and nothing else is recorded in it from then on. */
    private Commit next(int step, List<String> rounds) {
        var kpi = any(KPIS);
        var round = any(rounds);
        var quarter = round.replaceAll(".*:(.*)_.*", "$1");
        var figure = kpi + quarter;
        var value = "" + (50 + step);
        if (!published.getOrDefault(round, false) && random.nextInt(5) > 0) {
            published.put(round, false);
            recorded.add(figure);
            return office.figure(round, kpi, null, quarter, value, stated(step % 28));
        }
        if (Boolean.FALSE.equals(published.put(round, true))) {
            return SIDE.log.append(
                    new SubmissionPublished(round, RuleVersion.CURRENT, office.day, null));
        }
        if (!recorded.contains(figure)) {
            return SIDE.log.body("other-" + step);
        }
        if (revised.add(figure)) {
            return office.revised(round, kpi, quarter, value + ".5", stated(step % 28));
        }
        return office.revisionPublished(round, kpi, quarter);
    }

    private static Map<String, String> figures(JsonNode items) {
        var found = new TreeMap<String, String>();
        items.valueStream()
                .forEach(figure ->
                        assertThat(
                                        found.put(
                                                figure.path("kpi").asString()
                                                        + figure.path("period").asString(),
                                                figure.path("value")
                                                        + " "
                                                        + figure.path("recordedAtPosition")
                                                        + " "
                                                        + figure.path("revision")))
                                .isNull());
        return found;
    }

    @Test
    void a_round_and_a_series_show_the_same_versions() {
        KPIS.forEach(office::kpi);
        var rounds = QUARTERS.stream().map(quarter -> office.round(quarter, "Survey")).toList();
        var commits = new ArrayList<Commit>();
        for (var step = 0; step < 40; step++) {
            commits.add(next(step, rounds));
        }
        SIDE.get("/api/bodies/standing/kpis", commits.getLast());
        var found = new HashMap<String, Integer>();
        for (var commit : commits) {
            for (var basis : List.of("ledger", "stated")) {
                found.merge("who signed in", compare(rounds, commit, basis, true), Integer::sum);
                found.merge("the public", compare(rounds, commit, basis, false), Integer::sum);
            }
        }
        assertThat(found.values()).as("seed %d: %s", seed, found).allMatch(count -> count > 0);
    }

    private int compare(List<String> rounds, Commit commit, String basis, boolean signedIn) {
        var time = "?basis=" + basis + "&knownAt=" + commit.last();
        var ofRounds = new TreeMap<String, String>();
        for (var round : rounds) {
            var code = round.replaceAll(".*:", "");
            ofRounds.putAll(
                    figures(ask("/submissions/" + code + time, signedIn).path("measurements")));
        }
        var ofSeries = new TreeMap<String, String>();
        for (var kpi : KPIS) {
            ofSeries.putAll(
                    figures(ask("/kpis/" + kpi + "/series" + time, signedIn).path("items")));
        }
        assertThat(ofSeries)
                .as("seed %d, %s, signed in: %s", seed, time, signedIn)
                .isEqualTo(ofRounds);
        return ofSeries.size();
    }

    private static JsonNode ask(String path, boolean signedIn) {
        var whole = "/api/bodies/standing" + path;
        return (signedIn ? SIDE.get(whole) : SIDE.getBy(null, whole)).json();
    }
}
