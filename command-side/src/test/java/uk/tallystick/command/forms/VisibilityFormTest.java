package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.util.Map;
import java.util.Set;

/** A publisher says who may see a thing. */
class VisibilityFormTest extends FormTest {

    private static final String RESTRICTED =
            fields(
                    "key", "k",
                    "visibility", "restricted",
                    "exemption", "Section 31",
                    "publicInterestTest", "Harm outweighs interest",
                    "day", "1",
                    "month", "2",
                    "year", "2126");

    private final String action = form("actions", "A1");
    private String publisher = "";

    @BeforeEach
    void aBodyWithAnAction() {
        register(body);
        record("actions", "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        publisher = TestPeople.somebody(database, body, Set.of(Role.PUBLISHER));
    }

    private String form(String things, String code) {
        return "/bodies/" + body + "/" + things + "/" + code + "/visibility/new";
    }

    private String record(String things, String request) {
        var id = post("/api/bodies/" + body + "/" + things, request).body().path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    @Test
    void everyKindOfThingHasTheFormAndItsPageToReturnTo() throws Exception {
        var kpi =
                record(
                        "kpis",
                        """
                        {"code": "K1", "name": "Confidence", "unit": "percent", "direction": "increase",
                         "source": "survey"}\
                        """);
        var plan =
                record(
                        "plans",
                        """
                        {"id": "P1", "title": "Plan", "startsOn": "2024-04-01", "endsOn": "2029-03-31",
                         "status": "issued", "nodes": []}\
                        """);
        var round =
                record(
                        "submissions",
                        "{\"period\": \"2024-25-Q1\", \"supplier\": \"Police\", \"dueOn\":"
                                + " \"2024-07-31\"}");
        var decision =
                record(
                        "decisions",
                        "{\"title\": \"Buy\", \"classification\": \"public\", \"kind\": \"key\"}");
        var scrutiny =
                record(
                        "scrutiny",
                        "{\"forum\": \"Panel\", \"topic\": \"Stops\", \"heldOn\": \"2024-05-01\"}");
        var overview = "/bodies/" + body;
        var pages =
                Map.of(
                        form("actions", "A1"), overview + "/actions/A1",
                        form("plans", plan), overview + "/plans/" + plan,
                        form("kpis", kpi), overview + "/kpis/" + kpi,
                        form("decisions", decision), overview + "/decisions/" + decision,
                        form("scrutiny", scrutiny), overview + "/scrutiny/" + scrutiny,
                        form("submissions", round), overview);
        for (var page : pages.entrySet()) {
            assertThat(get(publisher, page.getKey()).statusCode()).as(page.getKey()).isEqualTo(200);
            var sent = send(publisher, page.getKey(), internal());
            assertThat(sent.statusCode()).as(page.getKey()).isEqualTo(303);
            assertThat(location(sent)).contains(page.getValue() + "?seen=");
        }
        assertThat(
                        count(
                                "log.event_json WHERE aggregate_id LIKE ? AND payload ->>"
                                        + " 'visibility' = 'internal'",
                                "visibility:" + body + ":%"))
                .isEqualTo(6);
    }

    private static String internal() {
        return fields("key", "k", "visibility", "internal", "reason", "A trial is on");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        var sent =
                send(
                        publisher,
                        action,
                        fields(
                                "key",
                                "k",
                                "visibility",
                                "restricted",
                                "reason",
                                "A <trial>",
                                "day",
                                "30",
                                "month",
                                "2",
                                "year",
                                "2126"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("href=\"#reviewOn\"", "must be a real date")
                .contains("A &lt;trial&gt;", "value=\"30\"", "value=\"2126\"")
                .containsPattern("value=\"restricted\"[^>]*checked");

        sent = send(publisher, action, fields("key", "k", "visibility", "restricted"));
        assertThat(sent.body())
                .contains(
                        "href=\"#exemption\"", "href=\"#publicInterestTest\"", "href=\"#reviewOn\"")
                .contains("Public interest test: must say the test as made");
        sent = send(publisher, action, fields("key", "k", "visibility", "internal"));
        assertThat(sent.body()).contains("href=\"#reason\"").doesNotContain("href=\"#exemption\"");
        sent = send(publisher, action, fields("key", "k"));
        assertThat(sent.body()).contains("href=\"#visibility\"", "must be chosen");
        assertThat(settings()).isZero();
    }

    @Test
    void whoeverRestrictsAThingIsLedToWhatTheyStillSeeHoweverOftenTheyPress() throws Exception {
        for (var press = 1; press <= 2; press++) {
            var sent = send(publisher, action, RESTRICTED);
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
            assertThat(location(sent)).contains("/bodies/" + body + "/actions?seen=");
        }
        assertThat(settings()).isEqualTo(1);
    }

    @Test
    void theTitleOfWhatIsRestrictedIsToldToAuditorsOnly() throws Exception {
        send(publisher, action, RESTRICTED);
        var auditor = TestPeople.somebody(database, body, Set.of(Role.PUBLISHER, Role.AUDITOR));

        assertThat(get(publisher, action).statusCode()).isEqualTo(404);
        assertThat(get(publisher, action).body()).doesNotContain("Review");
        assertThat(send(publisher, action, fields("key", "2")).statusCode()).isEqualTo(404);
        assertThat(get(auditor, action).body()).contains("Review");
    }

    @Test
    void whatIsNotThereHasNoForm() throws Exception {
        assertThat(get(publisher, form("actions", "A2")).statusCode()).isEqualTo(404);
        assertThat(get(publisher, form("people", "A1")).statusCode()).isEqualTo(404);
        assertThat(send(publisher, form("people", "A1"), internal()).statusCode()).isEqualTo(404);
    }

    private long settings() {
        return count("log.event WHERE aggregate_id = ?", "visibility:" + body + ":action.A1");
    }
}
