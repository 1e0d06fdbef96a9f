package uk.tallystick.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uk.tallystick.access.Rule;
import uk.tallystick.access.TestPeople;
import uk.tallystick.command.CommandSideTest;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may send which command, and that those who may not learn nothing by trying. */
class WhoMayTest extends CommandSideTest {

    private static final String NOT_EVEN_JSON = "{{{";

    private final String body = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/api/bodies/" + body;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void aBodyWithAKpi() {
        register(body);
        created(
                post(
                        path + "/kpis",
                        """
                        {"code": "K1", "name": "Confidence", "unit": "percent",
                         "direction": "increase", "source": "survey"}\
                        """));
    }

    @Test
    void everyMethodOfOursSaysWhoMay() {
        assertThat(mappings.getHandlerMethods().values())
                .filteredOn(handler -> handler.getBeanType().getName().startsWith("uk.tallystick."))
                .isNotEmpty()
                .allMatch(handler -> Rule.of(handler).isPresent());
    }

    @Test
    void whoMayNotIsToldSoBeforeTheRequestIsLookedAt() {
        var roleless = with();
        for (var sent :
                List.of(
                        "POST /api/bodies",
                        "POST /api/people",
                        "PUT /api/people/nobody/roles",
                        "POST /api/people/nobody/erase",
                        "PUT " + path + "/people/nobody/roles",
                        "POST " + path + "/plans",
                        "POST " + path + "/kpis",
                        "PUT " + path + "/kpis/none/target",
                        "POST " + path + "/submissions",
                        "PUT " + path + "/submissions/none/measurements",
                        "POST " + path + "/submissions/none/approve",
                        "POST " + path + "/actions/none/status",
                        "POST " + path + "/decisions/none/take",
                        "POST " + path + "/scrutiny/none/outcome",
                        "PUT " + path + "/actions/none/visibility",
                        "POST /api/bodies/nowhere/actions")) {
            var method = sent.split(" ", 2)[0];
            var address = sent.split(" ", 2)[1];

            var nobody = sendAs("", method, address, NOT_EVEN_JSON);
            var somebody = sendAs(roleless, method, address, NOT_EVEN_JSON, "If-Match", "banana");

            assertThat(nobody.status()).as(sent).isEqualTo(401);
            assertThat(somebody.status()).as(sent).isEqualTo(403);
            assertThat(somebody.body().path("errors").isArray()).as(sent).isTrue();
        }
    }

    @Test
    void aRoleOnAnotherBodyIsNoneHere() {
        var elsewhere = TestPeople.somebody(database, "elsewhere", Set.of(Role.values()));

        assertThat(postAs(elsewhere, path + "/actions", action("A1")).status()).isEqualTo(403);
    }

    @Test
    void anAdministratorRecordsNoStatusAndNoDecision() {
        var administrator = with(Role.ADMINISTRATOR);
        created(post(path + "/actions", action("A1")));

        assertThat(postAs(administrator, path + "/actions/A1/status", "{\"status\":\"paused\"}"))
                .returns(403, Answer::status);
        assertThat(postAs(administrator, path + "/decisions", "{}").status()).isEqualTo(403);
        assertThat(postAs(administrator, path + "/submissions", "{}").status()).isEqualTo(403);
    }

    @Test
    void everyActCarriesWhoDidIt() {
        var person = TestPeople.register(database, body, Set.of(Role.DELIVERY_LEAD));

        var added =
                created(
                        postAs(
                                TestPeople.tokenOf(database, person),
                                path + "/actions",
                                action("A1")));

        assertThat(
                        jdbc.queryForObject(
                                "SELECT convert_from(metadata, 'UTF8')::json ->> 'actor' FROM"
                                        + " log.event WHERE aggregate_id = ?",
                                String.class,
                                added.body().path("id").asString()))
                .isEqualTo(person);
    }

    @Test
    void aKeyIsThePersonsOwn() {
        created(post(path + "/actions", action("A1"), "Idempotency-Key", "mine"));

        var another =
                postAs(anotherPerson(), path + "/actions", action("A2"), "Idempotency-Key", "mine");

        assertThat(another.status()).as("%s", another.body()).isEqualTo(201);
        assertThat(another.body().path("id").asString()).endsWith(":A2");
    }

    @Test
    void aSubmitterOfOneSupplierLeavesTheRoundsOfOthersAlone() {
        var survey = scoped(Role.SUBMITTER, "survey-office");
        var figures = "[{\"kpi\": \"K1\", \"value\": 52}]";
        created(post(path + "/submissions", round("Police")));
        var own = created(postAs(survey, path + "/submissions", round("Survey Office")));
        var round = own.http().headers().firstValue("Location").orElseThrow();
        var others = path + "/submissions/2024-25-Q1_police";

        assertThat(putAs(survey, round + "/measurements", figures).status()).isEqualTo(200);
        assertThat(postAs(survey, round + "/submit", "").status()).isEqualTo(200);

        assertThat(postAs(survey, path + "/submissions", round("Hospital")).status())
                .isEqualTo(403);
        assertThat(putAs(survey, others + "/measurements", figures).status()).isEqualTo(403);
        assertThat(postAs(survey, others + "/submit", "").status()).isEqualTo(403);
        assertThat(postAs(survey, others + "/withdraw", "{\"reason\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(postAs(survey, path + "/submissions/2024-25-Q1_nobody/submit", "").status())
                .as("whether it is there is not told")
                .isEqualTo(403);
    }

    @Test
    void aSubmitterOfOneSupplierRevisesNoFigureOfAnother() {
        var round = published("Police");
        var survey = scoped(Role.SUBMITTER, "survey-office");
        var police = scoped(Role.SUBMITTER, "police");
        var revision =
                """
                {"period": "2024-25-Q1", "value": 51, "kind": "correction", "reason": "Counted twice"}\
                """;

        assertThat(postAs(survey, path + "/kpis/K1/revisions", revision).status()).isEqualTo(403);
        assertThat(postAs(police, path + "/kpis/K1/revisions", revision).status())
                .as(round)
                .isEqualTo(201);
    }

    @Test
    void aLeadOfOneActionLeavesTheOthersAlone() {
        var lead = scoped(Role.DELIVERY_LEAD, "A1");
        created(post(path + "/actions", action("A2")));
        created(postAs(lead, path + "/actions", action("A1")));

        assertThat(postAs(lead, path + "/actions/A1/status", "{\"status\":\"paused\"}").status())
                .isEqualTo(200);
        assertThat(postAs(lead, path + "/actions/A2/status", "{\"status\":\"paused\"}").status())
                .isEqualTo(403);
        assertThat(postAs(lead, path + "/actions", action("A3")).status()).isEqualTo(403);
    }

    @Test
    void nobodyApprovesOrReturnsWhatTheySubmittedWhateverTheirRoles() {
        var round = submitted("Police");

        var approved = post(round + "/approve", "");
        var returned = post(round + "/return", "{\"reason\": \"Wrong\"}");

        assertThat(approved.status()).isEqualTo(403);
        assertThat(approved.body().path("detail").asString()).contains("you submitted this round");
        assertThat(returned.status()).isEqualTo(403);
        assertThat(postAs(anotherPerson(), round + "/approve", "").status()).isEqualTo(200);
    }

    @Test
    void aNamedDeputyMayLetTheSubmitterApproveForAReasonOnTheLog() {
        var round = submitted("Police");

        var approved =
                post(
                        round + "/approve",
                        """
                        {"override": {"deputy": "Dana Deputy", "reason": "The board meets today"}}\
                        """);

        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT text FROM log.exhibit WHERE digest = (SELECT payload #>>"
                                        + " '{override,deputy,digest}' FROM log.event_json WHERE"
                                        + " event_id = ?)",
                                String.class,
                                approved.body().path("receipt").asString()))
                .isEqualTo("Dana Deputy");
    }

    @Test
    void nobodyPublishesTheirOwnRevision() {
        published("Police");
        var revised =
                created(
                        post(
                                path + "/kpis/K1/revisions",
                                """
                                {"period": "2024-25-Q1", "value": 51, "kind": "correction",
                                 "reason": "Counted twice"}\
                                """));
        var revision = revised.http().headers().firstValue("Location").orElseThrow();

        assertThat(post(revision + "/publish", "").status()).isEqualTo(403);
        assertThat(postAs(anotherPerson(), revision + "/publish", "").status()).isEqualTo(200);
    }

    private String with(Role... roles) {
        return TestPeople.somebody(database, body, Set.of(roles));
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

    private String submitted(String supplier) {
        var round =
                created(post(path + "/submissions", round(supplier)))
                        .http()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        put(round + "/measurements", "[{\"kpi\": \"K1\", \"value\": 52}]");
        assertThat(post(round + "/submit", "").status()).isEqualTo(200);
        return round;
    }

    private String published(String supplier) {
        var round = submitted(supplier);
        assertThat(postAs(anotherPerson(), round + "/approve", "").status()).isEqualTo(200);
        assertThat(post(round + "/publish", "{}").status()).isEqualTo(200);
        return round;
    }

    private static Answer created(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer;
    }

    private static String action(String code) {
        return "{\"code\": \"" + code + "\", \"title\": \"Review\", \"lead\": \"force\"}";
    }

    private static String round(String supplier) {
        return "{\"period\": \"2024-25-Q1\", \"supplier\": \""
                + supplier
                + "\", \"dueOn\": \"2025-01-31\"}";
    }
}
