package uk.tallystick.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whatever happened, and whoever asks: what changed from one state to another, applied to what the
 * one shows, gives what the other shows; by way of a third as well as at once. A failure names its
 * seed: {@code -Dseed=…} repeats it.
 */
class ChangesPropertyTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final String BODY = "ch-prop";
    private static final List<String> PERIODS = List.of("2025-26-Q2", "2025-26-Q3", "2025-26-Q4");
    private static final List<String> KPIS = List.of("K1", "K2");
    private static final List<String> ACTIONS = List.of("A1", "A2", "A3");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Office office = new Office(SIDE, BODY);
    private final Map<String, String> rounds = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void differences_applied_to_the_earlier_state_give_the_later_one() {
        System.out.println("ChangesPropertyTest: -Dseed=" + seed);
        var first = begin();
        var last = first;
        for (var i = 0; i < 40; i++) {
            last = happens();
        }
        SIDE.get("/api/bodies/" + BODY, last);
        var within = SIDE.tokenOf(BODY, Role.SECRETARY);
        var differences = 0;
        for (var reader : new @Nullable String[] {null, within}) {
            var at = positions(first.last() - 5, last.last());
            var states = at.stream().map(position -> state(reader, position)).toList();
            for (var i = 0; i < at.size(); i++) {
                for (var j = i + 1; j < at.size(); j++) {
                    var applied = applied(states.get(i), reader, at.get(i), at.get(j));
                    assertThat(applied)
                            .as(seen(reader, at.get(i), at.get(j)))
                            .isEqualTo(states.get(j));
                    differences += applied.equals(states.get(i)) ? 0 : 1;
                }
            }
        }
        assertThat(differences).as("-Dseed=%d: pairs that differ", seed).isPositive();
    }

    private String seen(@Nullable String reader, long a, long b) {
        return "-Dseed=%d: %s, from %d to %d"
                .formatted(seed, reader == null ? "the public" : "the office", a, b);
    }

    private List<Long> positions(long least, long most) {
        var chosen = new TreeSet<Long>();
        while (chosen.size() < 4) {
            chosen.add(random.nextLong(least, most + 1));
        }
        return List.copyOf(chosen);
    }

    private Commit begin() {
        for (var kpi : KPIS) {
            office.kpi(kpi);
            ids.add(office.id(kpi));
        }
        for (var period : PERIODS) {
            var round = office.round(period, "Force");
            rounds.put(period, round);
            ids.add(round);
        }
        @Nullable Commit last = null;
        for (var code : ACTIONS) {
            var id = Ids.of("action", BODY, code);
            last =
                    SIDE.log.append(
                            new ActionAdded(
                                    id,
                                    SIDE.log.words(id, "Action " + code),
                                    ActionStatus.AGREED,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    null,
                                    null,
                                    null,
                                    DAY,
                                    null));
            ids.add(id);
        }
        return Objects.requireNonNull(last);
    }

    private Commit happens() {
        var kpi = of(KPIS);
        var period = of(PERIODS);
        var round = String.valueOf(rounds.get(period));
        return switch (random.nextInt(7)) {
            case 0, 1 -> office.figure(round, kpi, period, Integer.toString(random.nextInt(3)));
            case 2 ->
                    SIDE.log.append(new SubmissionPublished(round, RuleVersion.CURRENT, DAY, null));
            case 3 -> revised(round, kpi, period);
            case 4 -> {
                var thing = of(ids);
                yield SIDE.log.append(
                        new VisibilitySet(
                                Ids.visibility(thing),
                                thing,
                                of(List.of(Visibility.values())),
                                null,
                                null,
                                null,
                                null,
                                DAY,
                                null));
            }
            default -> {
                var id = Ids.of("action", BODY, of(ACTIONS));
                yield SIDE.log.append(
                        new ActionStatusChanged(
                                id,
                                of(
                                        List.of(
                                                ActionStatus.AGREED,
                                                ActionStatus.IN_PROGRESS,
                                                ActionStatus.PAUSED)),
                                null,
                                random.nextBoolean() ? SIDE.log.words(id, "Said") : null,
                                DAY,
                                null));
            }
        };
    }

    /** Of a figure that there is. */
    private Commit revised(String round, String kpi, String period) {
        office.figure(round, kpi, period, "1");
        var revised = office.revised(round, kpi, period, "7", null);
        return random.nextBoolean() ? office.revisionPublished(round, kpi, period) : revised;
    }

    private <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What every thing is as at a position: its history, and a KPI's figures, each asked alone. */
    private Map<String, JsonNode> state(@Nullable String reader, long position) {
        var state = new TreeMap<String, JsonNode>();
        for (var id : ids) {
            var history = SIDE.getBy(reader, "/api/history/" + id + "?knownAt=" + position);
            if (history.status() == 200) {
                history.json()
                        .path("items")
                        .forEach(item ->
                                item.path("after")
                                        .properties()
                                        .forEach(field ->
                                                put(state, id, field.getKey(), field.getValue())));
            }
        }
        for (var kpi : KPIS) {
            var path = "/api/bodies/%s/kpis/%s/series?knownAt=%d".formatted(BODY, kpi, position);
            var series = SIDE.getBy(reader, path);
            if (series.status() == 200) {
                series.json()
                        .path("items")
                        .forEach(figure ->
                                put(
                                        state,
                                        office.id(kpi),
                                        "figures[all/"
                                                + figure.path("period").asString()
                                                + "].value",
                                        figure.path("value")));
            }
        }
        return state;
    }

    private static void put(Map<String, JsonNode> state, String id, String field, JsonNode value) {
        var key = id + " " + field;
        if (field.startsWith("measurements[")) {
            return;
        }
        if (value.isNull() || (value.isArray() && value.isEmpty())) {
            state.remove(key);
        } else {
            state.put(key, value);
        }
    }

    private Map<String, JsonNode> applied(
            Map<String, JsonNode> state, @Nullable String reader, long from, long to) {
        var applied = new TreeMap<>(state);
        var path = "/api/bodies/%s/changes?limit=1000&from=%d&to=%d".formatted(BODY, from, to);
        var answer = SIDE.getBy(reader, path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        for (var change : answer.json().path("items")) {
            var id = change.path("id").asString();
            var field = change.path("field").asString();
            if (!ids.contains(id) || (field.startsWith("figures[") && !field.endsWith(".value"))) {
                continue;
            }
            var before = change.path("before");
            assertThat(applied.get(id + " " + field))
                    .as("%s: %s %s before", seen(reader, from, to), id, field)
                    .isEqualTo(before.isNull() ? null : before);
            assertThat(change.path("after")).isNotEqualTo(before);
            put(applied, id, field, change.path("after"));
        }
        return applied;
    }
}
