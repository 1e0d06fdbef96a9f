package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A round goes from hand to hand on pages: each step by whoever it is for. */
class RoundFormsTest extends FormTest {

    private final String round = "/bodies/" + body + "/submissions/2025-26-Q2_police";
    private final String figure = "/bodies/" + body + "/kpis/K1";
    private int attempts;
    private final Map<Role, String> people = new EnumMap<>(Role.class);

    @BeforeEach
    void aRoundWithAFigure() {
        register(body);
        for (var role : Role.values()) {
            people.put(role, TestPeople.somebody(database, body, Set.of(role)));
        }
        post(
                "/api/bodies/" + body + "/kpis",
                """
                {"code": "K1", "name": "Burglaries", "unit": "count", "direction": "decrease", "source": "Police"}\
                """);
        post(
                "/api/bodies/" + body + "/submissions",
                "{\"period\": \"2025-26-Q2\", \"supplier\": \"Police\", \"dueOn\":"
                        + " \"2025-10-31\"}");
        put(
                "/api/bodies/" + body + "/submissions/2025-26-Q2_police/measurements",
                "[{\"kpi\": \"K1\", \"value\": 214}]");
    }

    private String of(Role role) {
        return String.valueOf(people.get(role));
    }

    private void goesOn(Role role, String step, String... more) throws Exception {
        var page = get(of(role), round + "/" + step + "/new");
        assertThat(page.statusCode()).as(step).isEqualTo(200);
        assertThat(page.body()).contains("Police").contains("2025-26-Q2");
        var sent =
                send(
                        of(role),
                        round + "/" + step + "/new",
                        "key=" + step + attempts++ + (more.length == 0 ? "" : "&" + fields(more)));
        assertThat(sent.statusCode()).as(step + sent.body()).isEqualTo(303);
        assertThat(location(sent)).contains(round + "?seen=");
    }

    @Test
    void everyStepIsTakenByWhoeverItIsFor() throws Exception {
        goesOn(Role.SUBMITTER, "submit");
        goesOn(Role.FORCE_LIAISON, "factual-check", "outcome", "agreed");
        goesOn(Role.APPROVER, "return", "reason", "Check the count");
        goesOn(Role.SUBMITTER, "submit");
        goesOn(Role.APPROVER, "approve");
        goesOn(Role.PUBLISHER, "publish");
        goesOn(Role.APPROVER, "reopen", "reason", "A late figure");
        assertThat(
                        count(
                                "log.event WHERE aggregate_id = ? AND type <>"
                                        + " 'measurements-recorded'",
                                "submission:" + body + ":2025-26-Q2_police"))
                .isEqualTo(8);
    }

    @Test
    void aRoundOfMistakesIsWithdrawn() throws Exception {
        goesOn(Role.SUBMITTER, "withdraw", "reason", "Sent in error");
        goesOn(Role.APPROVER, "reopen", "reason", "It was the right one");
    }

    @Test
    void nobodyElseSeesTheForm() throws Exception {
        for (var step : Map.of("submit", Role.APPROVER, "approve", Role.SUBMITTER).entrySet()) {
            assertThat(get(of(step.getValue()), round + "/" + step.getKey() + "/new").statusCode())
                    .isEqualTo(403);
        }
        assertThat(
                        get(
                                        of(Role.SUBMITTER),
                                        "/bodies/" + body + "/submissions/2025_x/submit/new")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMissingReasonIsAskedForAtItsField() throws Exception {
        goesOn(Role.SUBMITTER, "submit");
        assertThat(send(of(Role.APPROVER), round + "/return/new", fields("key", "k")).body())
                .contains("href=\"#reason\"", "must not be blank");
        assertThat(
                        send(
                                        of(Role.FORCE_LIAISON),
                                        round + "/factual-check/new",
                                        fields("key", "k", "outcome", "disputed"))
                                .body())
                .contains("href=\"#comment\"");
        assertThat(
                        send(
                                        of(Role.APPROVER),
                                        round + "/approve/new",
                                        fields("key", "k", "reason", "Elections are tomorrow"))
                                .body())
                .contains("href=\"#deputy\"", "Elections are tomorrow");
        assertThat(send(of(Role.PUBLISHER), round + "/publish/new", fields("key", "k")).body())
                .contains("the round is submitted, where this is not possible: publish round");
    }

    @Test
    void aFigureIsRepliedToRevisedAndTheRevisionPublishedByAnother() throws Exception {
        goesOn(Role.SUBMITTER, "submit");
        goesOn(Role.APPROVER, "approve");
        goesOn(Role.PUBLISHER, "publish");
        var address = figure + "/replies/new?period=2025-26-Q2&submission=2025-26-Q2_police";
        assertThat(get(of(Role.FORCE_LIAISON), address).body()).contains("value=\"2025-26-Q2\"");
        var reply =
                fields("key", "r", "period", "2025-26-Q2", "kind", "reply", "text", "We recruit");
        assertThat(send(of(Role.FORCE_LIAISON), figure + "/replies/new", reply).statusCode())
                .isEqualTo(303);
        var revision =
                fields("key", "v", "period", "2025-26-Q2", "value", "2x4", "kind", "correction");
        var sent = send(of(Role.SUBMITTER), figure + "/revisions/new", revision);
        assertThat(sent.body()).contains("href=\"#value\"", "value=\"2x4\"");
        revision = revision.replace("2x4", "204") + "&" + fields("reason", "Ten counted twice");
        assertThat(send(of(Role.SUBMITTER), figure + "/revisions/new", revision).statusCode())
                .isEqualTo(303);
        var publish = figure + "/revisions/" + code("figure-revised", "revision") + "/publish/new";
        assertThat(get(of(Role.PUBLISHER), publish).statusCode()).isEqualTo(200);
        assertThat(send(of(Role.PUBLISHER), publish, fields("key", "p")).statusCode())
                .isEqualTo(303);
        publish = figure + "/replies/" + code("figure-replied", "reply") + "/publish/new";
        assertThat(send(of(Role.PUBLISHER), publish, fields("key", "q")).statusCode())
                .isEqualTo(303);
    }

    private String code(String event, String field) {
        var code =
                jdbc.queryForObject(
                        "SELECT payload ->> ? FROM log.event_json WHERE type = ? AND aggregate_id ="
                                + " ?",
                        String.class,
                        field,
                        event,
                        "submission:" + body + ":2025-26-Q2_police");
        return "2025-26-Q2_police~" + code;
    }

    @Test
    void aRoundIsOpenedOnAPage() throws Exception {
        var form = "/bodies/" + body + "/submissions/new";
        assertThat(get(of(Role.SUBMITTER), form).statusCode()).isEqualTo(200);
        var opened =
                fields(
                        "key",
                        "o",
                        "period",
                        "2025-26-Q3",
                        "supplier",
                        "Survey",
                        "day",
                        "31",
                        "month",
                        "1",
                        "year",
                        "2026");
        var sent = send(of(Role.SUBMITTER), form, opened);
        assertThat(location(sent)).contains("/submissions/2025-26-Q3_survey?seen=");
        sent = send(of(Role.SUBMITTER), form, opened.replace("2025-26-Q3", "autumn"));
        assertThat(sent.body()).contains("href=\"#period\"", "value=\"autumn\"");
    }
}
