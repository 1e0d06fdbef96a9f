package uk.tallystick.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class ActionTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static ActionAdded added(String id, LocalDate day, @Nullable Stated stated) {
        return new ActionAdded(
                id,
                SIDE.log.words(id, "Fund refuges"),
                ActionStatus.AGREED,
                Lead.PARTNER,
                Nature.CONTINUING,
                SIDE.log.words(id, "Head of commissioning"),
                List.of("P1", "P1-2"),
                LocalDate.of(2027, 3, 31),
                SIDE.log.words(id, "Subject to funding"),
                null,
                day,
                stated);
    }

    private static Commit status(String id, ActionStatus status, @Nullable Rag rag, LocalDate day) {
        return SIDE.log.append(
                new ActionStatusChanged(
                        id, status, rag, SIDE.log.words(id, "Because of " + day), day, null));
    }

    private static JsonNode get(String path, Commit seen) {
        return SIDE.get(path, seen).json();
    }

    private static List<String> codes(JsonNode list) {
        return list.path("items").valueStream().map(item -> item.path("code").asString()).toList();
    }

    @Test
    void an_action_says_what_it_is_and_how_it_stands() {
        SIDE.log.body("one");
        var id = Ids.of("action", "one", "A1");
        SIDE.log.append(added(id, APRIL, null));
        var last = status(id, ActionStatus.IN_PROGRESS, Rag.AMBER, MAY);

        var answer = SIDE.get("/api/bodies/one/actions/A1", last);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var action = answer.json();
        assertThat(action.path("id").asString()).isEqualTo(id);
        assertThat(action.path("code").asString()).isEqualTo("A1");
        assertThat(action.path("title").asString()).isEqualTo("Fund refuges");
        assertThat(action.path("status").asString()).isEqualTo("inProgress");
        assertThat(action.path("statusSince").asString()).isEqualTo("2026-05-01");
        assertThat(action.path("rag").asString()).isEqualTo("amber");
        assertThat(action.path("comment").asString()).isEqualTo("Because of 2026-05-01");
        assertThat(action.path("lead").asString()).isEqualTo("partner");
        assertThat(action.path("nature").asString()).isEqualTo("continuing");
        assertThat(action.path("owner").asString()).isEqualTo("Head of commissioning");
        assertThat(action.path("planNodes").toString()).isEqualTo("[\"P1\",\"P1-2\"]");
        assertThat(action.path("dueOn").asString()).isEqualTo("2027-03-31");
        assertThat(action.path("conditions").asString()).isEqualTo("Subject to funding");
        assertThat(action.path("version").asLong()).isEqualTo(2);
        assertThat(action.path("recordedOn").asString()).isEqualTo("2026-06-01");
        assertThat(action.path("recordedAtPosition").asLong()).isEqualTo(last.last());
        assertThat(action.path("statedOn").isNull()).isTrue();
        assertThat(SIDE.get("/api/bodies/one/actions/" + id).status()).isEqualTo(200);
        assertThat(SIDE.get("/api/bodies/one/actions/A2").status()).isEqualTo(404);
    }

    @Test
    void the_status_on_a_day_is_the_latest_about_it_of_those_known() {
        SIDE.log.body("days");
        var id = Ids.of("action", "days", "A1");
        var added = SIDE.log.append(added(id, APRIL, null));
        var complete = status(id, ActionStatus.COMPLETE, null, MAY);
        var backdated = status(id, ActionStatus.PAUSED, Rag.RED, APRIL.plusDays(9));
        var path = "/api/bodies/days/actions/A1";

        assertThat(get(path, backdated).path("status").asString()).isEqualTo("complete");
        assertThat(status(path + "?effectiveOn=2026-04-15")).isEqualTo("paused");
        assertThat(status(path + "?effectiveOn=2026-04-15&knownAt=" + complete.last()))
                .isEqualTo("agreed");
        assertThat(status(path + "?knownAt=" + added.last())).isEqualTo("agreed");
        assertThat(SIDE.get(path + "?effectiveOn=2026-03-31").status()).isEqualTo(404);
        assertThat(SIDE.get(path + "?knownAt=" + (added.first() - 1)).status()).isEqualTo(404);
    }

    private static String status(String path) {
        return SIDE.get(path).json().path("status").asString();
    }

    @Test
    void of_two_about_one_day_the_later_recorded_stands() {
        SIDE.log.body("ties");
        var id = Ids.of("action", "ties", "A1");
        SIDE.log.append(added(id, APRIL, null));
        status(id, ActionStatus.COMPLETE, null, MAY);
        var last = status(id, ActionStatus.PAUSED, null, MAY);

        assertThat(get("/api/bodies/ties/actions/A1", last).path("status").asString())
                .isEqualTo("paused");
    }

    @Test
    void a_status_lasts_from_its_first_report_after_another() {
        SIDE.log.body("since");
        var id = Ids.of("action", "since", "A1");
        SIDE.log.append(added(id, APRIL, null));
        status(id, ActionStatus.IN_PROGRESS, Rag.GREEN, APRIL.plusDays(1));
        status(id, ActionStatus.PAUSED, null, APRIL.plusDays(2));
        status(id, ActionStatus.IN_PROGRESS, Rag.AMBER, APRIL.plusDays(5));
        var last = status(id, ActionStatus.IN_PROGRESS, Rag.RED, APRIL.plusDays(8));

        var action = get("/api/bodies/since/actions/A1", last);

        assertThat(action.path("rag").asString()).isEqualTo("red");
        assertThat(action.path("statusSince").asString()).isEqualTo("2026-04-06");
    }

    @Test
    void lists_are_filtered_counted_and_paged() {
        SIDE.log.body("list");
        for (var code : List.of("B", "A", "C")) {
            SIDE.log.append(added(Ids.of("action", "list", code), APRIL, null));
        }
        var last = status(Ids.of("action", "list", "C"), ActionStatus.PAUSED, Rag.RED, MAY);
        var path = "/api/bodies/list/actions";

        assertThat(codes(get(path, last))).containsExactly("B", "A", "C");
        assertThat(codes(get(path + "?status=agreed", last))).containsExactly("B", "A");
        assertThat(codes(get(path + "?rag=red", last))).containsExactly("C");
        assertThat(codes(get(path + "?lead=force", last))).isEmpty();
        assertThat(codes(get(path + "?planNode=P1-2&status=paused", last))).containsExactly("C");
        var page = get(path + "?limit=2", last);
        assertThat(codes(page)).containsExactly("B", "A");
        var next = SIDE.get(path + "?limit=2&cursor=" + page.path("cursor").asString()).json();
        assertThat(codes(next)).containsExactly("C");
        var bad = SIDE.get(path + "?status=done");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().at("/errors/0/field").asString()).isEqualTo("status");
    }

    @Test
    void imported_history_counts_by_the_day_it_was_stated_if_asked_so() {
        SIDE.log.body("stated");
        var id = Ids.of("action", "stated", "A1");
        var source = SIDE.log.words(id, "Delivery plan 2020-21");
        var stated =
                new Stated(LocalDate.of(2021, 3, 31), source, SIDE.log.words(id, "March 2021"));
        var last = SIDE.log.append(added(id, LocalDate.of(2020, 4, 1), stated));
        var path = "/api/bodies/stated/actions";

        var item =
                get(path + "?basis=stated&knownAt=2021-03-31&effectiveOn=2021-03-31", last)
                        .at("/items/0");

        assertThat(item.path("statedOn").asString()).isEqualTo("2021-03-31");
        assertThat(item.path("statedSource").asString()).isEqualTo("Delivery plan 2020-21");
        assertThat(item.path("statedAsGiven").asString()).isEqualTo("March 2021");
        assertThat(item.path("recordedOn").asString()).isEqualTo("2026-06-01");
        assertThat(codes(SIDE.get(path + "?basis=stated&knownAt=2021-03-30").json())).isEmpty();
        assertThat(codes(SIDE.get(path + "?asAt=2021-03-31").json())).isEmpty();
        assertThat(codes(SIDE.get(path + "?effectiveOn=2021-03-31").json())).containsExactly("A1");
    }

    @Test
    void before_the_first_record_says_how_much_was_recorded_later() {
        SIDE.log.body("early");
        var last = SIDE.log.append(added(Ids.of("action", "early", "A1"), APRIL, null));
        get("/api/bodies/early/actions", last);

        var early = SIDE.get("/api/bodies/early/actions?asAt=2026-05-01").json();

        assertThat(early.path("items").size()).isZero();
        assertThat(early.at("/state/recordedLater").asLong()).isEqualTo(1);
        assertThat(early.at("/state/position").asLong()).isZero();
        assertThat(SIDE.get("/api/bodies/no-such/actions").status()).isEqualTo(404);
        SIDE.clock.set(Instant.parse("2026-06-01T11:00:01Z"));
    }

    @Test
    void a_permalink_stays_what_it_was() {
        SIDE.log.body("perma");
        var id = Ids.of("action", "perma", "A1");
        var first = SIDE.log.append(added(id, APRIL, null));
        var permalink =
                get("/api/bodies/perma/actions/A1", first).at("/state/permalink").asString();
        var later = status(id, ActionStatus.COMPLETE, null, APRIL);
        assertThat(get("/api/bodies/perma/actions/A1", later).path("status").asString())
                .isEqualTo("complete");

        var again = SIDE.get(permalink).json();

        assertThat(again.path("status").asString()).isEqualTo("agreed");
        assertThat(again.path("version").asLong()).isEqualTo(1);
    }
}
