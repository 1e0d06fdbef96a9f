package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Office;
import uk.tallystick.security.House;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page offers a form to those whom the form lets in, and to nobody else. */
class RecordingLinksTest {

    private static final Office OFFICE = Office.open("eastshire", "Eastshire");
    private static final String BODY = "/bodies/eastshire";
    private static final Map<String, String> THINGS = new LinkedHashMap<>();

    /** Where the link to a list's form for something new is. */
    private static final Map<String, String> LISTS =
            Map.of(
                    "actions", "/actions",
                    "scrutiny", "/scrutiny",
                    "meetings", "/meetings",
                    "decisions", "/decisions",
                    "recommendations", "/recommendations",
                    "duties", "/duties",
                    "plans", "/plans",
                    "kpis", "",
                    "holders", "/about");

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @BeforeAll
    static void fill() {
        add(
                Role.APPROVER,
                "kpis",
                """
                {"code": "K1", "name": "Burglary", "unit": "count", "direction": "decrease", "source": "Police"}\
                """);
        add(
                Role.DELIVERY_LEAD,
                "actions",
                "{\"code\": \"A1\", \"title\": \"Patrol\", \"lead\": \"force\"}");
        add(
                Role.SECRETARY,
                "scrutiny",
                "{\"forum\": \"Board\", \"topic\": \"Burglary\", \"heldOn\": \"2026-03-02\","
                        + " \"seenAtPosition\": 1}");
        add(
                Role.SECRETARY,
                "meetings",
                "{\"kind\": \"panel\", \"forum\": \"Panel\", \"heldOn\": \"2026-03-02\"}");
        add(
                Role.SECRETARY,
                "decisions",
                "{\"title\": \"Buy locks\", \"classification\": \"public\", \"kind\":"
                        + " \"arisingFromScrutiny\"}");
        add(
                Role.SECRETARY,
                "recommendations",
                "{\"reference\": \"R1\", \"title\": \"Lock up\", \"madeBy\": \"Panel\", \"madeOn\":"
                        + " \"2026-05-01\"}");
        add(
                Role.SECRETARY,
                "duties",
                "{\"title\": \"Report\", \"law\": \"An Act\", \"recurrence\": \"yearly\"}");
        add(
                Role.SECRETARY,
                "plans",
                "{\"id\": \"P1\", \"title\": \"Plan\", \"startsOn\": \"2025-04-01\", \"endsOn\":"
                        + " \"2029-03-31\", \"status\": \"issued\", \"nodes\": []}");
    }

    private static void add(Role role, String list, String body) {
        var id = OFFICE.does(role, "POST", "/" + list, body).path("id").asString();
        THINGS.put(list, list + "/" + id.substring(id.lastIndexOf(':') + 1));
    }

    private static String page(String token, String path) {
        return OFFICE.house().get(token, BODY + path, "Accept", "text/html").body();
    }

    private static boolean letsIn(String token, String form) {
        return OFFICE.house()
                        .get(token, BODY + "/record/" + form, "Accept", "text/html")
                        .statusCode()
                == 200;
    }

    @Test
    void a_link_is_shown_where_its_form_lets_in() {
        OFFICE.reads(Role.SECRETARY, "/kpis");
        var wrong = new ArrayList<String>();
        for (var role : Role.values()) {
            var token = OFFICE.token(role);
            LISTS.forEach((list, path) -> {
                check(role, token, path, list, wrong);
                if (THINGS.get(list) instanceof String thing) {
                    check(role, token, "/" + thing, thing, wrong);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(
            Role role, String token, String path, String form, List<String> wrong) {
        var shown = page(token, path).contains("href=\"" + BODY + "/record/" + form + "\"");
        if (shown != letsIn(token, form)) {
            wrong.add(role + " on " + path + ": " + (shown ? "shown in vain" : "not shown"));
        }
    }

    @Test
    void the_public_is_offered_nothing() {
        LISTS.values()
                .forEach(path ->
                        assertThat(page(House.NOBODY, path)).as(path).doesNotContain("/record/"));
        THINGS.values()
                .forEach(path ->
                        assertThat(page(House.NOBODY, "/" + path))
                                .as(path)
                                .doesNotContain("/record/"));
    }
}
