package uk.tallystick.query.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

class ChainTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static ScrutinyScheduled scrutiny(String body) {
        var id = Ids.of("scrutiny", body, "S1");
        return new ScrutinyScheduled(
                id,
                SIDE.log.label(id, "Accountability board"),
                SIDE.log.words(id, "Repeat victims"),
                DAY,
                null,
                List.of(),
                7L,
                List.of(),
                null,
                DAY,
                null);
    }

    private static DecisionProposed decision(String body, Origin because) {
        var id = Ids.of("decision", body, "D1");
        return new DecisionProposed(
                id,
                null,
                SIDE.log.words(id, "Fund caseworkers"),
                Classification.PUBLIC,
                null,
                null,
                List.of(),
                because,
                DAY,
                null);
    }

    private static ActionAdded action(String body, Origin because) {
        var id = Ids.of("action", body, "A1");
        return new ActionAdded(
                id,
                SIDE.log.words(id, "Recruit caseworkers"),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new Particulars(null, null, null, List.of(), List.of(), because),
                DAY,
                null);
    }

    private static Origin of(String kind, String body, String code) {
        return new Origin(Ids.of(kind, body, code), null, null);
    }

    private static Commit story(String body) {
        SIDE.log.body(body);
        var scrutiny = Ids.of("scrutiny", body, "S1");
        SIDE.log.append(scrutiny(body));
        SIDE.log.append(
                new QuestionsPut(
                        scrutiny,
                        List.of(
                                new ScrutinyQuestion(
                                        Asker.MEMBER_OF_THE_PUBLIC,
                                        null,
                                        SIDE.log.words(scrutiny, "Why are there so many?"))),
                        DAY,
                        null));
        SIDE.log.append(decision(body, of("scrutiny", body, "S1")));
        return SIDE.log.append(action(body, of("decision", body, "D1")));
    }

    private static List<String> texts(JsonNode list, Function<JsonNode, JsonNode> part) {
        return list.valueStream().map(part).map(JsonNode::asString).toList();
    }

    @Test
    void a_concern_is_followed_from_any_of_its_things_to_all_of_them() {
        var last = story("followed");
        var token = SIDE.tokenOf("followed", Role.SECRETARY);
        for (var start : List.of("scrutiny:followed:S1", "action:followed:A1")) {
            var chain =
                    SIDE.getBy(
                                    token,
                                    "/api/bodies/followed/chain/"
                                            + start
                                            + "?seen="
                                            + last.receipt())
                            .json();
            assertThat(texts(chain.path("steps"), step -> step.path("event").path("type")))
                    .containsExactly(
                            "scrutiny-scheduled",
                            "questions-put",
                            "decision-proposed",
                            "action-added");
            assertThat(texts(chain.path("things"), thing -> thing.path("title")))
                    .containsExactly("Repeat victims", "Fund caseworkers", "Recruit caseworkers");
            assertThat(chain.path("links").toString())
                    .contains("\"from\":\"decision:followed:D1\",\"to\":\"scrutiny:followed:S1\"")
                    .contains("\"from\":\"action:followed:A1\",\"to\":\"decision:followed:D1\"");
        }
    }

    @Test
    void what_was_seen_in_a_session_is_on_the_link_to_each_of_its_measures() {
        var id = Ids.of("scrutiny", "session", "S1");
        new Office(SIDE, "session").kpi("K1");
        var last =
                SIDE.log.append(
                        new ScrutinyScheduled(
                                id,
                                SIDE.log.label(id, "Board"),
                                SIDE.log.words(id, "Victims"),
                                DAY,
                                null,
                                List.of("K1"),
                                null,
                                List.of(),
                                null,
                                DAY,
                                null),
                        new ScrutinyExamined(id, null, null, null, 2L, DAY, null));

        var links =
                SIDE.get("/api/bodies/session/chain/" + id + "?seen=" + last.receipt())
                        .json()
                        .path("links");

        assertThat(links).hasSize(1);
        assertThat(links.at("/0/to").asString()).isEqualTo("kpi:session:K1");
        assertThat(links.at("/0/relation").asString()).isEqualTo("about");
        assertThat(links.at("/0/seenAtPosition").asLong()).isEqualTo(2);
    }

    @Test
    void an_event_that_came_of_another_joins_their_things() {
        var asked = story("caused");
        SIDE.log.body("caused");
        var other = Ids.of("action", "caused", "A2");
        var added =
                new ActionAdded(
                        other,
                        SIDE.log.words(other, "Tell the victims"),
                        ActionStatus.AGREED,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        DAY,
                        null);
        SIDE.log.append(added);
        var last =
                SIDE.log.appendBecause(
                        asked,
                        new ActionStatusChanged(
                                other, ActionStatus.IN_PROGRESS, null, null, DAY, null));
        var token = SIDE.tokenOf("caused", Role.SECRETARY);
        var path = "/api/bodies/caused/chain/action:caused:A1";

        var chain = SIDE.getBy(token, path + "?seen=" + last.receipt()).json();
        assertThat(texts(chain.path("things"), thing -> thing.path("code"))).contains("A2", "S1");
        var before = SIDE.getBy(token, path + "?knownAt=" + asked.last()).json();
        assertThat(texts(before.path("things"), thing -> thing.path("code")))
                .contains("S1")
                .doesNotContain("A2");
    }

    @Test
    void the_public_follows_what_it_sees_and_no_further() {
        var last = story("seen-in-part");
        var chain =
                SIDE.getBy(
                                null,
                                "/api/bodies/seen-in-part/chain/decision:seen-in-part:D1?seen="
                                        + last.receipt())
                        .json();

        assertThat(texts(chain.path("things"), thing -> thing.path("title")))
                .containsExactly("Fund caseworkers");
        assertThat(chain.path("links").isEmpty()).isTrue();
        assertThat(
                        SIDE.getBy(null, "/api/bodies/seen-in-part/chain/action:seen-in-part:A1")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_tells_the_story() {
        var last = story("told");
        var token = SIDE.tokenOf("told", Role.SECRETARY);
        var page =
                SIDE.getBy(token, "/bodies/told/concerns/action/A1?knownAt=" + last.last())
                        .http()
                        .body();
        var words = page.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(words)
                .contains("The whole story Recruit caseworkers")
                .contains("Put down for scrutiny 1 May 2026. Scrutiny item: Repeat victims")
                .contains("Question (member of the public): Why are there so many?")
                .contains("Because of the scrutiny item Repeat victims")
                .contains("Because of the decision Fund caseworkers")
                .doesNotContain("memberOfThePublic", "scrutiny:told", "decision:told");
        assertThat(page)
                .contains("href=\"/bodies/told/scrutiny/S1?knownAt=")
                .contains("href=\"/bodies/told/decisions/D1?knownAt=");
    }

    @Test
    void what_hangs_together_is_reached_from_the_page_of_each_thing() {
        var last = story("reached");
        var token = SIDE.tokenOf("reached", Role.PANEL_MEMBER);
        for (var thing : List.of("scrutiny/S1", "decisions/D1", "actions/A1")) {
            var kind = thing.replaceFirst("s?/.*", "");
            var code = thing.substring(thing.length() - 2);
            assertThat(
                            SIDE.getBy(
                                            token,
                                            "/bodies/reached/" + thing + "?seen=" + last.receipt())
                                    .http()
                                    .body())
                    .contains("href=\"/bodies/reached/concerns/" + kind + "/" + code + "\"");
        }
    }
}
