package uk.tallystick.query.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.body.BodyEvent.AreaDefined;
import uk.tallystick.events.body.BodyEvent.AreaEnded;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.ForceCovered;
import uk.tallystick.events.body.BodyEvent.ForceReleased;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.body.BodyEvent.GradeGiven;
import uk.tallystick.events.body.BodyEvent.HolderAppointed;
import uk.tallystick.events.body.BodyEvent.HolderEnded;
import uk.tallystick.events.body.BodyEvent.MonitoringPhaseChanged;
import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.events.body.Office;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class BodyFactsTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 9);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void the_holders_of_a_day_are_those_in_office_on_it() {
        SIDE.log.body("held");
        SIDE.log.append(
                appointed("A. First", Holding.ELECTED, DAY.plusYears(1), DAY),
                new HolderEnded(
                        "body:held",
                        Office.COMMISSIONER,
                        "a-first",
                        SIDE.log.words("held", "Resigned"),
                        DAY.plusDays(10),
                        null),
                appointed("B. Second", Holding.ACTING, null, DAY.plusDays(11)));
        var last = SIDE.log.append(appointed("A. First", Holding.ELECTED, null, DAY.plusDays(40)));
        var path = "/api/bodies/held";

        var now = SIDE.get(path, last).json();
        assertThat(holders(now)).containsExactly("A. First elected", "B. Second acting");
        assertThat(holders(on(path, 10))).containsExactly("A. First elected");
        assertThat(holders(on(path, 11))).containsExactly("B. Second acting");
        assertThat(holders(on(path, -1))).isEmpty();
        var all = SIDE.get(path + "/holders").json().path("items");
        assertThat(all.valueStream().map(h -> h.path("until").asString("")))
                .containsExactly("", "", DAY.plusDays(10).toString());
        assertThat(all.at("/2/reason").asString()).isEqualTo("Resigned");
        assertThat(all.at("/2/inOffice").asBoolean()).isFalse();
    }

    @Test
    void an_end_known_beforehand_counts_until_another_is_recorded() {
        SIDE.log.body("known");
        var first =
                SIDE.log.append(
                        new HolderAppointed(
                                "body:known",
                                Office.DEPUTY,
                                SIDE.log.label("known", "C. Deputy"),
                                null,
                                DAY.plusDays(5),
                                DAY,
                                null));
        var last =
                SIDE.log.append(
                        new HolderEnded(
                                "body:known",
                                Office.DEPUTY,
                                "c-deputy",
                                null,
                                DAY.plusDays(8),
                                null));
        var path = "/api/bodies/known";
        assertThat(SIDE.get(path, last).status()).isEqualTo(200);

        var then = "?knownAt=" + first.last() + "&effectiveOn=" + DAY.plusDays(6);
        assertThat(holders(SIDE.get(path + then).json())).isEmpty();
        assertThat(holders(on(path, 6))).containsExactly("C. Deputy ");
        assertThat(holders(on(path, 9))).isEmpty();
    }

    @Test
    void a_force_shows_how_it_is_watched_and_graded_as_at_a_day() {
        SIDE.log.body("watched");
        var id = "body:watched";
        SIDE.log.append(
                new ForceCovered(id, SIDE.log.label("f", "Watched Police"), DAY, null),
                phase(id, MonitoringPhase.ENGAGE, 3),
                phase(id, MonitoringPhase.SCAN, 30),
                grade(id, "PEEL 2023", "Victims", Grade.INADEQUATE, 2),
                grade(id, "PEEL 2023", "Leadership", Grade.GOOD, 2),
                grade(id, "PEEL 2025", "Victims", Grade.ADEQUATE, 20));
        var last =
                SIDE.log.append(
                        new ForceReleased(id, "watched-police", null, DAY.plusDays(50), null));
        var path = "/api/bodies/watched";

        assertThat(SIDE.get(path, last).json().path("forces").size()).isZero();
        var then = on(path, 25).at("/forces/0");
        assertThat(then.path("name").asString()).isEqualTo("Watched Police");
        assertThat(then.at("/monitoring/phase").asString()).isEqualTo("engage");
        assertThat(then.path("grades").valueStream().map(BodyFactsTest::grade))
                .containsExactly(
                        "PEEL 2025 Victims adequate true",
                        "PEEL 2023 Leadership good true",
                        "PEEL 2023 Victims inadequate false");
        assertThat(on(path, 30).at("/forces/0/monitoring/phase").asString()).isEqualTo("scan");
        assertThat(on(path, 1).at("/forces/0/monitoring").isNull()).isTrue();
        assertThat(on(path + "/forces/watched-police", 2).path("grades").size()).isEqualTo(2);
        assertThat(SIDE.get(path + "/forces/watched-police").status()).isEqualTo(404);
        assertThat(on(path + "/forces", 50).path("items").size()).isZero();
    }

    @Test
    void areas_are_as_they_are_drawn_on_the_day() {
        SIDE.log.body("drawn");
        var id = "body:drawn";
        SIDE.log.append(
                area(id, "City", List.of(), 0),
                area(id, "Centre", List.of("city"), 0),
                area(id, "Centre", List.of(), 9));
        var last = SIDE.log.append(new AreaEnded(id, "city", null, DAY.plusDays(20), null));
        var path = "/api/bodies/drawn/areas";

        assertThat(names(SIDE.get(path, last).json())).containsExactly("Centre");
        assertThat(names(on(path, 8))).containsExactly("Centre", "City");
        assertThat(on(path, 8).at("/items/0/within/0").asString()).isEqualTo("city");
        assertThat(on(path, 9).at("/items/0/within").size()).isZero();
        assertThat(on(path, 9).at("/items/0/scheme").asString()).isEqualTo("Level");
    }

    @Test
    void responsibility_moves_to_the_successor_and_history_stays_where_it_is() {
        SIDE.log.body("old");
        SIDE.log.body("mid");
        SIDE.log.body("new");
        var action = Ids.of("action", "old", "A1");
        var before =
                SIDE.log.append(
                        new ForceCovered("body:old", SIDE.log.label("o", "Old Police"), DAY, null),
                        new ActionAdded(
                                action,
                                SIDE.log.words(action, "Fund refuges"),
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
        SIDE.log.append(transferred("old", "mid", 10));
        var last =
                SIDE.log.append(
                        transferred("mid", "new", 20),
                        new BodyAbolished("body:old", null, DAY.plusDays(30), null));

        var successor = SIDE.get("/api/bodies/new", last).json();
        assertThat(successor.path("predecessors").valueStream().map(p -> p.path("code").asString()))
                .containsExactly("old", "mid");
        assertThat(successor.at("/predecessors/0/reason").asString()).isEqualTo("The order");
        assertThat(
                        successor
                                .path("answersFor")
                                .valueStream()
                                .map(r ->
                                        r.path("id").asString() + " " + r.path("title").asString()))
                .containsExactly(action + " Fund refuges", "body:old~old-police Old Police");
        var old = SIDE.get("/api/bodies/old").json();
        assertThat(old.path("status").asString()).isEqualTo("abolished");
        assertThat(old.path("succeededBy").asString()).isEqualTo("mid");
        assertThat(old.at("/successor/name").asString()).isEqualTo("Office of mid");
        assertThat(old.path("abolishedOn").asString()).isEqualTo(DAY.plusDays(30).toString());
        assertThat(on("/api/bodies/old", 9).path("status").asString()).isEqualTo("answering");
        assertThat(on("/api/bodies/new", 19).path("answersFor").size()).isZero();
        assertThat(
                        SIDE.get("/api/bodies/old?knownAt=" + before.last())
                                .json()
                                .path("status")
                                .asString())
                .isEqualTo("answering");
        assertThat(SIDE.get("/api/bodies/old/actions/A1").status()).isEqualTo(200);
        assertThat(SIDE.getBy(null, "/api/bodies/new").json().path("answersFor").size())
                .isEqualTo(1);
    }

    @Test
    void of_much_that_was_taken_over_the_first_is_named_and_the_rest_counted() {
        SIDE.log.body("busy");
        SIDE.log.body("taker");
        var added =
                IntStream.rangeClosed(1, Responsibilities.MOST + 1)
                        .mapToObj(n -> Ids.of("action", "busy", "A%02d".formatted(n)))
                        .map(id ->
                                new ActionAdded(
                                        id,
                                        SIDE.log.words(id, "Fund refuges"),
                                        ActionStatus.AGREED,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        DAY,
                                        null))
                        .toArray(ActionAdded[]::new);
        SIDE.log.append(added);
        SIDE.log.append(
                new ForceCovered("body:busy", SIDE.log.label("b", "Busy Police"), DAY, null));
        var last = SIDE.log.append(transferred("busy", "taker", 10));

        var taker = SIDE.get("/api/bodies/taker", last).json();

        assertThat(taker.path("answersFor").size()).isEqualTo(Responsibilities.MOST);
        assertThat(taker.path("answersForByKind").toString())
                .isEqualTo("{\"action\":51,\"force\":1}");
        assertThat(SIDE.get("/bodies/taker/about").http().body())
                .contains("There is more than is listed here", "action, 51", "force, 1");
    }

    @Test
    void the_page_of_a_body_says_who_answers_and_for_what() {
        SIDE.log.body("shown");
        SIDE.log.body("heir");
        var id = "body:shown";
        SIDE.log.append(
                new HolderAppointed(
                        id,
                        Office.CHIEF_CONSTABLE,
                        SIDE.log.label("shown", "D. Chief"),
                        Holding.TEMPORARY,
                        null,
                        DAY,
                        null),
                new ForceCovered(id, SIDE.log.label("f", "Shown Police"), DAY, null),
                new MonitoringPhaseChanged(
                        id, "shown-police", MonitoringPhase.ENGAGE, null, DAY, null),
                new GradeGiven(
                        id,
                        "shown-police",
                        SIDE.log.label("i", "PEEL 2025"),
                        SIDE.log.label("q", "Victims"),
                        Grade.REQUIRES_IMPROVEMENT,
                        DAY,
                        DAY,
                        null),
                area(id, "City", List.of(), 0));
        var last = SIDE.log.append(transferred("shown", "heir", 9));

        assertThat(
                        SIDE.get("/bodies/shown/about", last)
                                .http()
                                .body()
                                .replaceAll("<[^>]*>|\\s+", " ")
                                .replaceAll(" +", " "))
                .contains("Chief constable", "D. Chief", "temporary", "Shown Police", "Engage")
                .contains("Victims", "Requires improvement", "PEEL 2025", "City")
                .contains("Office of heir")
                .doesNotContain("requiresImprovement", "shown-police");
        var heir = SIDE.get("/bodies/heir/about").http().body();
        assertThat(heir).contains("Shown Police", "href=\"/bodies/shown/about\"");
        assertThat(SIDE.get("/bodies/shown").http().body())
                .contains("href=\"/bodies/shown/about\"");
    }

    private static HolderAppointed appointed(
            String name, Holding holding, @Nullable LocalDate until, LocalDate from) {
        return new HolderAppointed(
                "body:held",
                Office.COMMISSIONER,
                SIDE.log.label("held", name),
                holding,
                until,
                from,
                null);
    }

    private static MonitoringPhaseChanged phase(String id, MonitoringPhase phase, int days) {
        return new MonitoringPhaseChanged(
                id, "watched-police", phase, null, DAY.plusDays(days), null);
    }

    private static GradeGiven grade(
            String id, String inspection, String question, Grade grade, int days) {
        return new GradeGiven(
                id,
                "watched-police",
                SIDE.log.label("i", inspection),
                SIDE.log.label("q", question),
                grade,
                null,
                DAY.plusDays(days),
                null);
    }

    private static AreaDefined area(String id, String name, List<String> within, int days) {
        return new AreaDefined(
                id,
                SIDE.log.label("a", name),
                SIDE.log.label("s", "Level"),
                within,
                DAY.plusDays(days),
                null);
    }

    private static FunctionsTransferred transferred(String from, String to, int days) {
        return new FunctionsTransferred(
                Ids.body(from), to, SIDE.log.words(from, "The order"), DAY.plusDays(days), null);
    }

    private static JsonNode on(String path, int days) {
        return SIDE.get(path + "?effectiveOn=" + DAY.plusDays(days)).json();
    }

    private static Stream<String> holders(JsonNode body) {
        return body.path("holders")
                .valueStream()
                .map(h -> h.path("name").asString() + " " + h.path("holding").asString(""));
    }

    private static Stream<String> names(JsonNode list) {
        return list.path("items").valueStream().map(item -> item.path("name").asString());
    }

    private static String grade(JsonNode grade) {
        return Stream.of("inspection", "question", "grade", "latest")
                .map(field -> grade.path(field).asString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
