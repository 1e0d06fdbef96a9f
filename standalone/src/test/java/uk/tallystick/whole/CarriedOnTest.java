package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Office;
import uk.tallystick.security.House;

import java.util.regex.Pattern;

/** Acceptances 6 and 7: a decision with all that it rests on, and work that never ends. */
class CarriedOnTest {

    private static final Office OFFICE = Office.open("eastshire", "Eastshire");

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void continuing_work_stops_pretending_to_be_overdue() {
        OFFICE.does(
                Role.DELIVERY_LEAD,
                "POST",
                "/actions",
                """
                {"code": "A1", "title": "Continue to invest in drug treatment services", "lead": "commissioner",
                 "nature": "continuing", "dueOn": "2026-01-31", "effectiveOn": "2025-04-01"}\
                """);
        OFFICE.does(
                Role.DELIVERY_LEAD,
                "POST",
                "/actions/A1/status",
                """
                {"status": "businessAsUsual", "rag": "green", "effectiveOn": "2025-12-01", "comment": "It goes on"}\
                """);
        var action = OFFICE.reads(Role.DELIVERY_LEAD, "/actions/A1");
        assertThat(action.path("status").asString()).isEqualTo("businessAsUsual");
        assertThat(
                        action.path("overdueSince").isNull()
                                || action.path("overdueSince").isMissingNode())
                .isTrue();
    }

    @Test
    void a_signed_decision_is_recorded_for_its_maker_with_every_implication_at_once() {
        var proposed =
                OFFICE.does(
                        Role.SECRETARY,
                        "POST",
                        "/decisions",
                        """
                        {"reference": "2026/017", "title": "Extend the restorative justice contract",
                         "classification": "public", "kind": "key"}\
                        """);
        var id = proposed.path("id").asString();
        var code = id.substring(id.lastIndexOf(':') + 1);
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/decisions/" + code + "/take",
                """
                {"takenOn": "2026-05-12", "madeBy": "The Commissioner", "capacity": "commissioner", "onBehalf": true,
                 "decided": "To extend it by a year", "rationale": "It works", "value": 215000.50, "fund": "Victims fund",
                 "implications": [
                   {"kind": "financial", "text": "Within budget"}, {"kind": "humanResources", "text": "None"},
                   {"kind": "equality", "text": "Reaches rural victims"}, {"kind": "risk", "text": "Low"},
                   {"kind": "policy", "text": "Priority 3"}, {"kind": "legal", "text": "Regulation 72"},
                   {"kind": "consultation", "text": "Providers were asked"}],
                 "advice": [{"adviser": "chiefFinanceOfficer", "text": "Affordable"},
                            {"adviser": "monitoringOfficer", "text": "Lawful"}],
                 "consultees": ["Victim Support"], "legalBasis": "Section 143 of the 2014 Act",
                 "interests": "None declared", "significance": "significant", "inForceOn": "2026-06-01"}\
                """);
        OFFICE.does(
                Role.PUBLISHER,
                "POST",
                "/decisions/" + code + "/publish",
                "{\"publication\": \"published\"}");
        assertThat(OFFICE.publicReads("/decisions/" + code).path("status").asString())
                .isEqualTo("published");
        var read =
                OFFICE.house().get(House.NOBODY, "/api/bodies/eastshire/decisions/" + code).body();
        assertThat(read)
                .contains("215000.50", "Within budget", "Reaches rural victims", "Regulation 72")
                .contains("Affordable", "Lawful", "Victim Support", "2026/017");
    }

    @Test
    void a_page_leads_to_the_step_of_the_very_part_that_awaits_it() {
        var meeting =
                OFFICE.does(
                                Role.SECRETARY,
                                "POST",
                                "/meetings",
                                "{\"kind\": \"panel\", \"forum\": \"Panel\", \"heldOn\":"
                                        + " \"2026-03-02\"}")
                        .path("id")
                        .asString();
        var path = "/meetings/" + meeting.substring(meeting.lastIndexOf(':') + 1);
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                path + "/information-requests",
                "{\"text\": \"How many were reopened?\"}");
        OFFICE.does(
                Role.DELIVERY_LEAD,
                "POST",
                "/actions",
                """
                {"code": "A2", "title": "Open a hub", "lead": "commissioner",
                 "milestones": [{"code": "START", "title": "Lease signed"}]}\
                """);

        assertThat(led(path, "Record the answer")).contains("How many were reopened?");
        assertThat(led("/actions/A2", "Record that it was reached")).contains("START");
    }

    /** The form that a link of a page leads to, and the page. */
    private static String led(String path, String link) {
        var role = path.startsWith("/actions") ? Role.DELIVERY_LEAD : Role.SECRETARY;
        var page = OFFICE.page(role, path);
        var found =
                Pattern.compile("href=\"/bodies/eastshire([^\"]+)\"[^>]*>" + link).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        var form = OFFICE.page(role, found.group(1).replace("&amp;", "&"));
        var chosen = found.group(1).replaceFirst(".*=", "");
        assertThat(form).contains("value=\"" + chosen + "\"");
        return page + form;
    }
}
