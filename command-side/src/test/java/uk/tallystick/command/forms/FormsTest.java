package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Set;

/** A form is for whoever may send the command behind it. */
class FormsTest extends FormTest {

    private final String status = "/bodies/" + body + "/actions/A1/status/new";
    private final String figure = "/bodies/" + body + "/kpis/K1/measurements/new";
    private final String decision = "/bodies/" + body + "/decisions/new";
    private final String person = "/bodies/" + body + "/people/new";
    private final String visibility = "/bodies/" + body + "/actions/A1/visibility/new";

    @BeforeEach
    void aBodyWithAnActionAndAKpi() {
        register(body);
        post(
                "/api/bodies/" + body + "/actions",
                "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        post(
                "/api/bodies/" + body + "/kpis",
                """
                {"code": "K1", "name": "Confidence", "unit": "percent", "direction": "increase",
                 "source": "survey"}\
                """);
    }

    @Test
    void whoIsNotSignedInIsSentToDoSo() throws Exception {
        for (var form : List.of(status, figure, decision, person, visibility)) {
            var shown = get("", form);
            assertThat(shown.statusCode()).as(form).isEqualTo(302);
            assertThat(shown.headers().firstValue("Location").orElse("")).contains("/sign-in");
            assertThat(send("", form, "key=k").statusCode()).as(form).isEqualTo(401);
        }
    }

    @Test
    void aFormIsShownToWhoMaySendItAndToNobodyElse() throws Exception {
        shownTo(status, Role.DELIVERY_LEAD);
        shownTo(figure, Role.SUBMITTER);
        shownTo(decision, Role.SECRETARY);
        shownTo(decision, Role.DECISION_MAKER);
        shownTo(person, Role.ADMINISTRATOR);
        shownTo(roles(), Role.ADMINISTRATOR);
        shownTo(visibility, Role.PUBLISHER);
    }

    private String roles() {
        var somebody = TestPeople.register(database, body, Set.of());
        return "/bodies/" + body + "/people/" + somebody + "/roles";
    }

    private void shownTo(String form, Role role) throws Exception {
        var with = TestPeople.somebody(database, body, Set.of(role));
        var without = TestPeople.somebody(database, body, Set.of(Role.AUDITOR));

        assertThat(get(with, form).statusCode()).as(form).isEqualTo(200);
        assertThat(get(with, form).body()).as(form).contains("name=\"_csrf\"", "name=\"key\"");
        assertThat(get(without, form).statusCode()).as(form).isEqualTo(403);
        assertThat(send(without, form, "key=k").statusCode()).as(form).isEqualTo(403);
    }

    @Test
    void whatIsSentIsRecordedAsThePersons() throws Exception {
        var person = TestPeople.register(database, body, Set.of(Role.DELIVERY_LEAD));

        var sent = send(TestPeople.tokenOf(database, person), status, paused());

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT convert_from(metadata, 'UTF8')::json ->> 'actor' FROM"
                                        + " log.event WHERE aggregate_id = ? AND sequence = 1",
                                String.class,
                                "action:" + body + ":A1"))
                .isEqualTo(person);
    }

    @Test
    void theLeadOfAnotherActionIsShownNoFormForThisOne() throws Exception {
        var lead = scoped(Role.DELIVERY_LEAD, "A2");

        assertThat(get(lead, status).statusCode()).isEqualTo(403);
        assertThat(send(lead, status, paused()).statusCode()).isEqualTo(403);
    }

    @Test
    void aSubmitterOfAnotherSupplierIsToldSoOnTheForm() throws Exception {
        var survey = scoped(Role.SUBMITTER, "survey");

        var sent =
                send(
                        survey,
                        figure,
                        "key=k&round=2024-25-Q1&supplier=Police&value=52&marker=final"
                                + "&day=31&month=1&year=2025");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(403);
        assertThat(sent.body()).contains("does not cover police");
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM log.event WHERE aggregate_id LIKE ?",
                                Long.class,
                                "submission:" + body + ":%"))
                .isZero();
    }

    /** A form says what is wrong where it is, and to those who hear the page too. */
    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        var secretary = TestPeople.somebody(database, body, Set.of(Role.SECRETARY));

        var sent =
                send(
                        secretary,
                        decision,
                        fields(
                                "key",
                                "k",
                                "title",
                                "Buy",
                                "classification",
                                "public",
                                "kind",
                                "key",
                                "day",
                                "31",
                                "month",
                                "2"));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("<title>Error: ", "href=\"#takenOn\"", "id=\"takenOn-error\"")
                .contains("aria-describedby=\"takenOn-error\"")
                .contains("Taken on: must be a real date")
                .doesNotContain("id=\"title-error\"");
    }

    private static String paused() {
        return "key=k&status=paused";
    }

    private String scoped(Role role, String code) {
        var person = TestPeople.register(database, body, Set.of());
        jdbc.update(
                "INSERT INTO access.role (person, body, role, scope) VALUES (?, ?, ?, ARRAY[?])",
                person,
                body,
                role.code(),
                code);
        return TestPeople.tokenOf(database, person);
    }
}
