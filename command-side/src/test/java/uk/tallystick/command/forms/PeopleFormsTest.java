package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/** An administrator of a body says who does what for it. */
class PeopleFormsTest extends FormTest {

    private final String people = "/bodies/" + body + "/people";
    private final String add = people + "/new";
    private String administrator = "";

    @BeforeEach
    void aBodyWithAnAdministrator() {
        register(body);
        administrator = TestPeople.somebody(database, body, Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void aPersonIsAddedTogetherWithTheirRoles() throws Exception {
        var sent =
                send(
                        administrator,
                        add,
                        robin(
                                "roles",
                                "submitter",
                                "roles",
                                "auditor",
                                "suppliers",
                                "Police\r\n\r\n Crime Survey "));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(location(sent)).contains(people + "?seen=");
        assertThat(roles()).containsExactly("auditor ", "submitter crime-survey,police");
        assertThat(count("access.account")).as("where nobody has a password").isZero();
    }

    @Test
    void twoPressesOfTheButtonMakeOnePerson() throws Exception {
        var first = send(administrator, add, robin("roles", "auditor"));
        var second = send(administrator, add, robin("roles", "auditor"));

        assertThat(List.of(first, second))
                .extracting(HttpResponse::statusCode)
                .containsExactly(303, 303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(count("access.person WHERE username = ?", body)).isEqualTo(1);
        assertThat(roles()).containsExactly("auditor ");
    }

    @Test
    void whoIsThereAlreadyIsGivenRolesInstead() throws Exception {
        send(administrator, add, robin("roles", "auditor"));

        var again =
                send(
                        administrator,
                        add,
                        fields(
                                "key",
                                "2",
                                "username",
                                body,
                                "name",
                                "Marian",
                                "roles",
                                "secretary"));

        assertThat(again.statusCode()).isEqualTo(422);
        var id =
                jdbc.queryForObject(
                        "SELECT id FROM access.person WHERE username = ?", String.class, body);
        assertThat(again.body())
                .contains("href=\"#username\"", "is somebody&#39;s already", "value=\"Marian\"")
                .containsPattern("value=\"secretary\"[^>]*checked")
                .contains("href=\"" + people + "/" + id + "/roles\"");
        assertThat(roles()).containsExactly("auditor ");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        wrong("roles", robin());
        wrong("roles", robin("roles", "king"));
        wrong(
                "username",
                fields("key", "k", "username", "Robin Hood", "name", "R", "roles", "auditor"));
        wrong("name", fields("key", "k", "username", body, "name", " ", "roles", "auditor"));
        var unticked =
                wrong("suppliers", robin("roles", "auditor", "suppliers", "Sherwood Survey"));
        assertThat(unticked)
                .contains("Sherwood Survey", "value=\"" + body + "\"", "value=\"Robin\"")
                .containsPattern("value=\"auditor\"[^>]*checked")
                .doesNotContainPattern("value=\"submitter\"[^>]*checked");
        assertThat(wrong("actions", robin("roles", "deliveryLead", "actions", "A1\nnot a code")))
                .contains("line 2 is no code of an action", "not a code");
        wrong("actions", robin("roles", "deliveryLead", "actions", "A1\n".repeat(101)));
        assertThat(count("access.person WHERE username = ?", body)).isZero();
    }

    private String wrong(String field, String fields) throws Exception {
        var sent = send(administrator, add, fields);
        assertThat(sent.statusCode()).as(fields).isEqualTo(422);
        assertThat(sent.body())
                .as(fields)
                .contains("<title>Error: ", "href=\"#" + field + "\"", "id=\"" + field + "-error\"")
                .contains("id=\"" + field + "\"");
        return sent.body();
    }

    @Test
    void theRolesThatAreHeldAreTickedAndThoseOfAnotherBodyAreNot() throws Exception {
        var person = TestPeople.register(database, body, Set.of(Role.SECRETARY));
        hold(person, body, Role.DELIVERY_LEAD, "A7");
        hold(person, "elsewhere", Role.PUBLISHER, "none");

        var shown = get(administrator, people + "/" + person + "/roles");

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Change roles: Test Person", ">A7</textarea>")
                .containsPattern("value=\"secretary\"[^>]*checked")
                .containsPattern("value=\"deliveryLead\"[^>]*checked")
                .doesNotContainPattern("value=\"publisher\"[^>]*checked")
                .doesNotContainPattern("value=\"auditor\"[^>]*checked");
    }

    @Test
    void whatIsSavedIsEveryRoleOfThePersonOnTheBody() throws Exception {
        send(administrator, add, robin("roles", "auditor", "roles", "submitter"));
        var form = people + "/" + body + "/roles";

        var saved =
                send(
                        administrator,
                        form,
                        fields("key", "2", "roles", "submitter", "suppliers", "Police"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(location(saved)).contains(people + "?seen=");
        assertThat(roles()).containsExactly("submitter police");

        assertThat(send(administrator, form, fields("key", "3")).statusCode()).isEqualTo(303);
        assertThat(roles()).isEmpty();
    }

    @Test
    void aRoleThatThereIsNotIsNoneOfThoseSaved() throws Exception {
        send(administrator, add, robin("roles", "auditor"));

        var sent =
                send(
                        administrator,
                        people + "/" + body + "/roles",
                        fields(
                                "key",
                                "2",
                                "roles",
                                "secretary",
                                "roles",
                                "submitter",
                                "suppliers",
                                "x".repeat(65)));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("href=\"#suppliers\"", "line 1 has 65 characters")
                .containsPattern("value=\"secretary\"[^>]*checked");
        assertThat(roles()).containsExactly("auditor ");
    }

    @Test
    void anAdministratorOfAnotherBodyIsRefusedBothForms() throws Exception {
        var other = TestPeople.somebody(database, "elsewhere", Set.of(Role.values()));
        var person = TestPeople.register(database, body, Set.of(Role.SECRETARY));
        for (var form : List.of(add, people + "/" + person + "/roles")) {
            assertThat(get(other, form).statusCode()).as(form).isEqualTo(403);
            assertThat(send(other, form, robin("roles", "auditor")).statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
        assertThat(get(administrator, people + "/nobody/roles").statusCode()).isEqualTo(404);
    }

    private String robin(String... more) {
        var fields = fields("key", "k", "username", body, "name", "Robin");
        return more.length == 0 ? fields : fields + "&" + fields(more);
    }

    private List<String> roles() {
        return jdbc.query(
                """
                SELECT r.role || ' ' || array_to_string(r.scope, ',') FROM access.role r
                JOIN access.person p ON p.id = r.person
                WHERE p.username = ? AND r.body = ? ORDER BY 1
                """,
                (row, _) -> row.getString(1),
                body,
                body);
    }

    private void hold(String person, String on, Role role, String code) {
        jdbc.update(
                "INSERT INTO access.role (person, body, role, scope) VALUES (?, ?, ?, ARRAY[?])",
                person,
                on,
                role.code(),
                code);
    }
}
