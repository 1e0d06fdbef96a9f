package uk.tallystick.query.asat;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.query.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestClock;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.projection.CountingProjection;
import uk.tallystick.query.projection.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The log of this test: position 1, the body, on 1 June; 2 and 3, two actions in one commit, on 2
 * June; 4, a change of the first action, and 5, an action imported as stated on 31 March 2021, on 4
 * June. It is asked at noon of 5 June 2026.
 */
class AsAtTest {

    private static final String THINGS = "/api/bodies/b/things";
    private static final Database DATABASE = TestDatabase.prepared();
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
    private static final TestLog LOG = new TestLog(DATABASE, CLOCK);
    private static final QuerySide SIDE =
            QuerySide.over(DATABASE, CLOCK, LOG, List.of(), "test.things.reads=record");

    static ActionAdded action(String code, LocalDate day, @Nullable Stated stated, TestLog log) {
        var id = "action:b:" + code;
        return new ActionAdded(
                id,
                log.words(id, code),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                day,
                stated);
    }

    @BeforeAll
    static void record() {
        LOG.body("b");
        CLOCK.set(Instant.parse("2026-06-02T11:00:00Z"));
        LOG.append(
                action("A1", LocalDate.of(2026, 5, 1), null, LOG),
                action("A2", LocalDate.of(2026, 5, 10), null, LOG));
        CLOCK.set(Instant.parse("2026-06-04T11:00:00Z"));
        LOG.append(
                new ActionStatusChanged(
                        "action:b:A1",
                        ActionStatus.PAUSED,
                        null,
                        null,
                        LocalDate.of(2026, 6, 3),
                        null));
        var stated =
                new Stated(
                        LocalDate.of(2021, 3, 31), LOG.words("action:b:A3", "Delivery plan"), null);
        var last = LOG.append(action("A3", LocalDate.of(2020, 4, 1), stated, LOG));
        CLOCK.set(Instant.parse("2026-06-05T11:00:00Z"));
        assertThat(SIDE.get(THINGS, last).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static JsonNode state(String query) {
        var response = SIDE.get(THINGS + query);
        assertThat(response.status()).as(response.http().body()).isEqualTo(200);
        return response.json().path("state");
    }

    private static List<String> items(String pathAndQuery) {
        return SIDE.get(pathAndQuery)
                .json()
                .path("items")
                .valueStream()
                .map(item ->
                        item.path("id").asString().replace("action:b:", "")
                                + "v"
                                + item.path("version").asInt())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "knownAt=tomorrow, knownAt",
        "knownAt=, knownAt",
        "knownAt=-1, knownAt",
        "knownAt=6, knownAt",
        "knownAt=99999999999999999999, knownAt",
        "knownAt=2026-02-30, knownAt",
        "knownAt=2026-06-06, knownAt",
        "knownAt=2026-06-05T11:00:01Z, knownAt",
        "knownAt=2026-06-05T11:00:00, knownAt",
        "knownAt=2026-13-05T11:00:00Z, knownAt",
        "knownAt=1&knownAt=2, knownAt",
        "effectiveOn=2026-06-06, effectiveOn",
        "effectiveOn=3, effectiveOn",
        "effectiveOn=%00, effectiveOn",
        "asAt=2026-06-06, asAt",
        "asAt=3, asAt",
        "asAt=2026-06-01&knownAt=3, asAt",
        "asAt=2026-06-01&effectiveOn=2026-06-01, asAt",
        "basis=heard, basis",
        "upTo=3, upTo",
        "basis=stated&upTo=x, upTo",
        "basis=stated&upTo=6, upTo",
        "basis=stated&knownAt=6, knownAt",
        "seen=nonsense, seen",
        "seen=%00, seen",
        "seen=, seen",
        "limit=0, limit",
        "limit=1001, limit",
        "limit=ten, limit",
        "cursor=nonsense, cursor",
        "cursor=*, cursor",
    })
    void a_question_that_cannot_be_understood_is_refused_and_its_field_named(
            String query, String field) {
        var response = SIDE.get(THINGS + "?" + query);

        assertThat(response.status()).as(response.http().body()).isEqualTo(400);
        assertThat(response.header("Content-Type")).startsWith("application/problem+json");
        assertThat(response.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(response.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void every_field_at_fault_is_named() {
        assertThat(
                        SIDE.get(THINGS + "?knownAt=x&effectiveOn=y&limit=z")
                                .json()
                                .path("errors")
                                .size())
                .isEqualTo(3);
    }

    @Test
    void without_a_question_of_time_it_is_now_and_today_and_not_final() {
        var state = state("");
        assertThat(state.path("position").asLong()).isEqualTo(5);
        assertThat(state.path("knownAt").asString()).isEqualTo("2026-06-04T11:00:00Z");
        assertThat(state.path("effectiveOn").asString()).isEqualTo("2026-06-05");
        assertThat(state.path("basis").asString()).isEqualTo("ledger");
        assertThat(state.path("final").asBoolean()).isFalse();
        assertThat(state.path("permalink").asString())
                .isEqualTo(THINGS + "?knownAt=5&effectiveOn=2026-06-05");
        assertThat(state.has("recordedLater")).isFalse();
        assertThat(items(THINGS)).containsExactly("A1v2", "A2v1", "A3v1");
    }

    @Test
    void a_position_means_exactly_the_events_up_to_it_even_within_a_commit() {
        assertThat(items(THINGS + "?knownAt=2")).containsExactly("A1v1");
        assertThat(items(THINGS + "?knownAt=3")).containsExactly("A1v1", "A2v1");
        assertThat(items(THINGS + "?knownAt=0")).isEmpty();
        assertThat(state("?knownAt=3").path("final").asBoolean()).isTrue();
        assertThat(state("?knownAt=3").path("knownAt").asString())
                .isEqualTo("2026-06-02T11:00:00Z");
    }

    @Test
    void an_instant_or_the_end_of_a_day_in_london_means_everything_recorded_until_then() {
        assertThat(state("?knownAt=2026-06-02T11:00:00Z").path("position").asLong()).isEqualTo(3);
        assertThat(state("?knownAt=2026-06-02T10:59:59.999999Z").path("position").asLong())
                .isEqualTo(1);
        assertThat(state("?knownAt=2026-06-03").path("position").asLong()).isEqualTo(3);
        assertThat(state("?knownAt=2026-06-03").path("knownAt").asString())
                .isEqualTo("2026-06-03T22:59:59.999999Z");
        assertThat(state("?knownAt=2026-06-04").path("position").asLong()).isEqualTo(5);
    }

    @Test
    void a_past_date_is_final_once_nothing_more_can_be_recorded_in_it_and_today_is_not() {
        assertThat(state("?knownAt=2026-06-03").path("final").asBoolean()).isTrue();
        assertThat(state("?knownAt=2026-06-05").path("final").asBoolean()).isFalse();
        assertThat(state("?knownAt=2026-06-05").path("position").asLong()).isEqualTo(5);
        assertThat(state("?knownAt=2026-06-04").path("final").asBoolean()).isFalse();
        LOG.floor(Instant.parse("2026-06-05T00:00:00Z"));
        assertThat(state("?knownAt=2026-06-04").path("final").asBoolean()).isTrue();
    }

    @Test
    void as_at_a_date_asks_both_what_was_known_and_what_was_in_effect() {
        assertThat(items(THINGS + "?asAt=2026-06-03")).containsExactly("A1v1", "A2v1");
        assertThat(state("?asAt=2026-06-03").path("effectiveOn").asString())
                .isEqualTo("2026-06-03");
        assertThat(items(THINGS + "?effectiveOn=2026-05-09")).containsExactly("A1v1", "A3v1");
        assertThat(items(THINGS + "?knownAt=3&effectiveOn=2026-05-09")).containsExactly("A1v1");
    }

    @Test
    void before_the_first_record_nothing_was_known_and_it_says_how_much_was_recorded_later() {
        var response = SIDE.get(THINGS + "?asAt=2021-01-01").json();
        assertThat(response.path("items").isEmpty()).isTrue();
        assertThat(response.at("/state/position").asLong()).isZero();
        assertThat(response.at("/state/recordedLater").asLong()).isEqualTo(1);
        assertThat(response.at("/state/permalink").asString())
                .endsWith("?knownAt=0&effectiveOn=2021-01-01");
        assertThat(
                        SIDE.get(THINGS + "/A3?asAt=2021-01-01")
                                .json()
                                .at("/state/recordedLater")
                                .asLong())
                .isEqualTo(1);
    }

    @Test
    void imported_history_can_be_asked_for_by_when_it_was_stated() {
        assertThat(items(THINGS + "?basis=stated&knownAt=2021-03-31&effectiveOn=2021-03-31"))
                .containsExactly("A3v1");
        assertThat(items(THINGS + "?basis=stated&knownAt=2021-03-30")).isEmpty();
        assertThat(items(THINGS + "?basis=stated&knownAt=2026-06-02"))
                .containsExactly("A1v1", "A2v1", "A3v1");
        assertThat(items(THINGS + "?basis=stated&knownAt=2026-06-02&upTo=4"))
                .containsExactly("A1v1", "A2v1");
        var state = state("?basis=stated&knownAt=2021-03-31");
        assertThat(state.path("basis").asString()).isEqualTo("stated");
        assertThat(state.path("knownAt").asString()).isEqualTo("2021-03-31");
        assertThat(state.path("final").asBoolean()).isFalse();
        assertThat(state.path("permalink").asString())
                .isEqualTo(
                        THINGS + "?basis=stated&knownAt=2021-03-31&upTo=5&effectiveOn=2026-06-05");
        assertThat(state("?basis=stated&knownAt=2021-03-31&upTo=5").path("final").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?knownAt=2",
                "?knownAt=2026-06-02T11:00:00Z",
                "?knownAt=2026-06-05",
                "?asAt=2026-06-03&limit=1",
                "?asAt=2020-01-01",
                "?basis=stated",
                "?basis=stated&knownAt=2026-06-02",
                "?basis=stated&knownAt=3",
                "?basis=stated&knownAt=2026-06-02T11:00:00Z&limit=2"
            })
    void the_permalink_gives_the_same_facts_and_is_its_own_permalink(String query) {
        var state = state(query);
        var permalink = state.path("permalink").asString();

        assertThat(items(permalink)).isEqualTo(items(THINGS + query));
        var again = SIDE.get(permalink).json().path("state");
        assertThat(again.path("permalink")).isEqualTo(state.path("permalink"));
        assertThat(again.path("position")).isEqualTo(state.path("position"));
        assertThat(again.path("final").asBoolean()).isTrue();
    }

    @Test
    void pages_follow_one_another_in_one_state() {
        var first = SIDE.get(THINGS + "?limit=2").json();
        var cursor = first.path("cursor").asString();

        assertThat(items(THINGS + "?limit=2")).containsExactly("A1v2", "A2v1");
        assertThat(items(THINGS + "?limit=2&cursor=" + cursor)).containsExactly("A3v1");
        assertThat(SIDE.get(THINGS + "?limit=3").json().path("cursor").isNull()).isTrue();
    }

    @Test
    void one_thing_carries_its_version_and_its_state() {
        var response = SIDE.get(THINGS + "/A1");
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(response.json().path("version").asInt()).isEqualTo(2);
        assertThat(response.json().at("/state/position").asLong()).isEqualTo(5);
        assertThat(SIDE.get(THINGS + "/A1?knownAt=3").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void what_is_not_known_is_not_found() {
        assertThat(SIDE.get(THINGS + "/A9").status()).isEqualTo(404);
        assertThat(SIDE.get(THINGS + "/A1?knownAt=1").status()).isEqualTo(404);
        assertThat(SIDE.get(THINGS + "/A1?knownAt=1").header("Content-Type"))
                .startsWith("application/problem+json");
        assertThat(SIDE.get("/api/bodies/nowhere/things").status()).isEqualTo(404);
    }

    @Test
    void the_contract_is_described() {
        var paths = SIDE.get("/v3/api-docs").json().path("paths");
        assertThat(paths.has("/api/history/{aggregateId}")).isTrue();
        assertThat(paths.at("/~1api~1history~1{aggregateId}/get/parameters").toString())
                .contains("\"knownAt\"", "\"basis\"", "\"cursor\"");
    }

    @Test
    void now_is_the_end_of_a_commit_and_what_is_not_shown_yet_is_waited_for_in_vain() {
        var database = TestDatabase.prepared();
        CountingProjection.prepare(database);
        var log = new TestLog(database, CLOCK);
        var counting = new CountingProjection();
        log.body("b");
        var cut =
                log.append(
                        action("A1", LocalDate.of(2026, 5, 1), null, log),
                        action("A2", LocalDate.of(2026, 5, 1), null, log));
        counting.failAt(3);
        try (var side =
                QuerySide.over(
                        database,
                        CLOCK,
                        log,
                        List.of(context ->
                                context.registerBean(CountingProjection.class, () -> counting)),
                        "test.things.reads=counting",
                        "tallystick.query.patience=50ms")) {
            var progress = side.bean(Progress.class);
            eventually("one goes on", () -> progress.least(List.of("record")) == 3);
            eventually("one is stuck", () -> side.get("/actuator/health").status() == 503);

            assertThat(side.get(THINGS).json().at("/state/position").asLong()).isEqualTo(1);
            assertThat(side.get(THINGS + "?knownAt=2").json().path("items").size()).isEqualTo(1);
            for (var late :
                    List.of("?knownAt=3", "?seen=" + cut.receipt(), "?basis=stated&upTo=3")) {
                var response = side.get(THINGS + late);
                assertThat(response.status()).isEqualTo(503);
                assertThat(response.header("Retry-After")).isEqualTo("1");
                assertThat(response.header("Content-Type")).startsWith("application/problem+json");
            }

            counting.failAt(Long.MAX_VALUE);
            eventually("shown", () -> side.get(THINGS, cut).status() == 200);
            assertThat(side.get(THINGS).json().at("/state/position").asLong()).isEqualTo(3);

            var unsequenced =
                    log.appendUnsequenced(action("A3", LocalDate.of(2026, 5, 1), null, log));
            assertThat(side.get(THINGS + "?seen=" + unsequenced.getLast()).status()).isEqualTo(503);
            assertThat(side.get("/api/ledger/receipts/" + unsequenced.getLast()).status())
                    .isEqualTo(503);
        }
    }

    @Test
    void what_one_has_recorded_oneself_is_in_the_answer() {
        try (var side = QuerySide.start()) {
            for (var i = 1; i <= 20; i++) {
                var commit = side.log.body("own-" + i);
                var answer = side.get("/api/history/body:own-" + i, commit).json();
                assertThat(answer.at("/items/0/position").asLong()).isEqualTo(i);
                assertThat(answer.at("/state/position").asLong()).isEqualTo(i);
            }
        }
    }
}
