package uk.tallystick.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.command.CommandSideTest;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Set;

/** Meetings and scrutiny over HTTP and through the store. */
class MeetingCommandsTest extends CommandSideTest {

    private String path = "";
    private String body = "";

    @BeforeEach
    void aBody() {
        body = "meetings" + System.nanoTime();
        path = "/api/bodies/" + body;
        register(body);
    }

    @Test
    void aMeetingGoesFromItsCallingToMinutesSubjectToAmendment() {
        var meeting = meeting("2025-02-06");
        var next = meeting("2025-04-03");
        does(
                meeting + "/date",
                "{\"heldOn\": \"2025-02-13\", \"reason\": \"The report has the wrong day\"}");
        does(
                meeting + "/agenda",
                """
                {"items": [
                  {"code": "I1", "number": "6.1", "title": "Performance", "papers": [
                    {"code": "P1", "title": "Report", "frozenAt": 1, "resolutions": [
                      {"code": "R1", "text": "Note it", "addressedTo": "Panel"}]}]},
                  {"code": "I2", "number": "6.1", "title": "Estates", "exempt": true,
                   "exemption": "Financial affairs", "papers": [
                    {"code": "P2", "title": "Sale", "resolutions": [{"code": "R2", "text": "Sell"}]}]}]}\
                """);
        does(
                meeting + "/hold",
                """
                {"attendance": [{"member": "Cllr A", "presence": "present"},
                                {"member": "cllr b", "presence": "substituted", "substitute": "Cllr C"}],
                 "seenAtPosition": 1}\
                """);
        does(
                meeting + "/resolutions",
                """
                {"resolutions": [{"resolution": "R1", "outcome": "noted"},
                                 {"resolution": "R2", "outcome": "amended", "asAmended": "Let it"}]}\
                """);
        does(meeting + "/minutes", "{\"minutes\": \"The panel met.\"}");
        does(
                meeting + "/minutes/approve",
                "{\"amendments\": \"27 for 25\", \"atMeeting\": \"%s\"}"
                        .formatted(next.substring(next.indexOf('/') + 1)));

        assertThat(typesOn(meeting))
                .containsExactly(
                        "meeting-scheduled",
                        "meeting-date-corrected",
                        "agenda-published",
                        "papers-tabled",
                        "papers-tabled",
                        "meeting-held",
                        "resolutions-decided",
                        "resolutions-decided",
                        "minutes-drafted",
                        "minutes-approved");
        assertThat(
                        jdbc.queryForObject(
                                "SELECT payload ->> 'quorate' FROM log.event_json WHERE"
                                        + " aggregate_id = ? AND type = 'meeting-held'",
                                String.class,
                                id(meeting)))
                .isEqualTo("true");
    }

    @Test
    void aMeetingThatIsNotOnRecordApprovesNothing() {
        var meeting = meeting("2025-02-06");
        does(meeting + "/hold", "{}");
        does(meeting + "/minutes", "{\"minutes\": \"The panel met.\"}");
        for (var other : List.of("never", meeting.substring(meeting.indexOf('/') + 1))) {
            var answer =
                    post(
                            path + "/" + meeting + "/minutes/approve",
                            "{\"atMeeting\": \"" + other + "\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("atMeeting");
        }
    }

    @Test
    void whatIsNotPossibleNamesTheStateAndWhatIs() {
        var answer =
                post(path + "/" + meeting("2025-02-06") + "/minutes", "{\"minutes\": \"None\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asString())
                .isEqualTo(
                        "the meeting is scheduled, where this is not possible: draft minutes;"
                                + " possible: correct date, publish agenda, hold meeting, cancel"
                                + " meeting, request information, provide information");
    }

    @Test
    void aPanelMemberAsksForInformationAndNoMore() {
        var meeting = meeting("2025-02-06");
        var member = TestPeople.somebody(database, body, Set.of(Role.PANEL_MEMBER));

        var asked =
                postAs(
                        member,
                        path + "/" + meeting + "/information-requests",
                        "{\"text\": \"How many?\"}");

        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        assertThat(asked.http().headers().firstValue("Location").orElse(""))
                .matches(path + "/" + meeting + "/information-requests/[0-9a-f-]{36}");
        assertThat(
                        postAs(member, path + "/" + meeting + "/cancel", "{\"reason\": \"No\"}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void anItemOfScrutinyIsToldFromWhatBeganItToItsClosing() {
        does("actions", "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        var item =
                "scrutiny/"
                        + does(
                                "scrutiny",
                                """
                                {"forum": "Board", "topic": "Response", "heldOn": "2025-01-31",
                                 "planNodes": ["N1"], "because": {"thing": "action:%s:A1"}}\
                                """
                                        .formatted(body));
        does(
                item + "/questions",
                """
                {"questions": [{"asker": "commissioner", "text": "Why?"},
                               {"asker": "memberOfThePublic", "name": "A resident", "text": "When?"}]}\
                """);
        does(
                item + "/examine",
                "{\"response\": \"Staffing\", \"respondedBy\": \"Chief constable\"}");
        does(
                item + "/outcome",
                "{\"outcome\": \"actionCommissioned\", \"recordedOn\": \"2025-02-01\", \"reasons\":"
                        + " \"Slow\"}");
        does(item + "/follow-up", "{\"actions\": [\"A1\"]}");
        does(item + "/review", "{\"findings\": \"Better\"}");
        does(item + "/close", "{}");

        assertThat(typesOn(item))
                .containsExactly(
                        "scrutiny-scheduled",
                        "questions-put",
                        "scrutiny-examined",
                        "scrutiny-outcome-recorded",
                        "scrutiny-followed-up",
                        "scrutiny-reviewed",
                        "scrutiny-closed");
        assertThat(
                        jdbc.queryForObject(
                                """
                                SELECT count(*) FROM log.event_json s JOIN log.event a
                                  ON a.event_id = s.metadata ->> 'causationId'
                                WHERE s.aggregate_id = ? AND s.type = 'scrutiny-scheduled' AND a.type = 'action-added'
                                """,
                                Long.class,
                                id(item)))
                .isEqualTo(1);
    }

    @Test
    void whatIsNamedHasToBeOnRecord() {
        var item =
                "scrutiny/"
                        + does(
                                "scrutiny",
                                "{\"forum\": \"B\", \"topic\": \"T\", \"heldOn\": \"2025-01-31\"}");
        does(
                item + "/outcome",
                "{\"outcome\": \"noted\", \"recordedOn\": \"2025-02-01\", \"reasons\": \"R\"}");

        assertThat(field(item + "/follow-up", "{\"actions\": [\"never\"]}"))
                .isEqualTo("actions[0]");
        var schedule =
                "{\"forum\": \"B\", \"topic\": \"T\", \"heldOn\": \"2025-01-31\", \"because\": %s}";
        assertThat(
                        field(
                                "scrutiny",
                                schedule.formatted("{\"thing\": \"action:" + body + ":never\"}")))
                .isEqualTo("because.thing");
        assertThat(
                        field(
                                "scrutiny",
                                schedule.formatted(
                                        "{\"figure\": {\"kpi\": \"never\", \"period\":"
                                                + " \"2024-25\"}}")))
                .isEqualTo("because.figure.kpi");
        assertThat(field("scrutiny", schedule.formatted("{}"))).isEqualTo("because");
    }

    private String field(String what, String request) {
        var answer = post(path + "/" + what, request);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.body().at("/errors/0/field").asString();
    }

    private String meeting(String heldOn) {
        return "meetings/"
                + does(
                        "meetings",
                        """
                        {"kind": "panel", "forum": "Panel", "heldOn": "%s", "place": "County Hall",
                         "members": [{"person": "Cllr A", "seat": "City"}, {"person": "Cllr B"},
                                     {"person": "An adviser", "voting": false}], "quorum": 2}\
                        """
                                .formatted(heldOn));
    }

    private String does(String what, String request) {
        var answer = post(path + "/" + what, request);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        var id = answer.body().path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private String id(String thing) {
        return thing.replaceFirst("^meetings/", "meeting/").replaceFirst("/", ":" + body + ":");
    }

    private List<@Nullable String> typesOn(String thing) {
        return jdbc.queryForList(
                "SELECT type FROM log.event WHERE aggregate_id = ? ORDER BY sequence",
                String.class,
                id(thing));
    }
}
