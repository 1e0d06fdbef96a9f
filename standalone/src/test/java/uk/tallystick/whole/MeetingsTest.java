package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Meetings, decisions and interventions as published, with dates that contradict each other. */
class MeetingsTest {

    private static final Office OFFICE = Office.open("nottinghamshire", "Nottinghamshire");
    private static final String REPORT =
            "Commissioner's update report to the Police and Crime Panel";

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private static String code(JsonNode receipt) {
        var id = receipt.path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private static String meeting(
            String kind, String forum, String heldOn, String asGiven, String statedOn) {
        return code(
                OFFICE.does(
                        Role.SECRETARY,
                        "POST",
                        "/meetings",
                        Office.json(
                                Office.fields(
                                        "kind",
                                        kind,
                                        "forum",
                                        forum,
                                        "heldOn",
                                        heldOn,
                                        "heldAsGiven",
                                        asGiven,
                                        "statedOn",
                                        statedOn,
                                        "statedSource",
                                        REPORT))));
    }

    /** The report says 8 February 2023 and tells of January 2024. */
    @Test
    void a_date_that_was_printed_wrong_stays_beside_the_one_that_is_right() {
        var panel =
                meeting(
                        "panel",
                        "Nottinghamshire Police and Crime Panel",
                        "2023-02-08",
                        "8 February 2023",
                        "2024-02-08");
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/meetings/" + panel + "/date",
                """
                {"heldOn": "2024-02-08", "reason": "The report tells of December 2023 and January 2024"}\
                """);
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/meetings/" + panel + "/agenda",
                """
                {"items": [
                  {"code": "i7", "number": "7", "title": "Commissioner's update report", "papers": [
                    {"code": "p1", "title": "Update report", "resolutions": [
                      {"code": "r1", "text": "To scrutinise the contents and seek assurance"}]}]},
                  {"code": "s61a", "number": "6.1", "title": "Majority Black Led Churches"},
                  {"code": "s61b", "number": "6.1", "title": "Pop-up events"},
                  {"code": "x", "title": "Vetting of an officer", "exempt": true, "exemption": "Paragraph 1: an individual",
                   "papers": [{"code": "p2", "title": "The officer's case"}]}]}\
                """);
        OFFICE.does(Role.SECRETARY, "POST", "/meetings/" + panel + "/hold", "{\"attendance\": []}");
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/meetings/" + panel + "/resolutions",
                "{\"resolutions\": [{\"resolution\": \"r1\", \"outcome\": \"noted\"}]}");
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/meetings/" + panel + "/minutes",
                "{\"minutes\": \"The panel noted the report.\"}");
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                "/meetings/" + panel + "/minutes/approve",
                "{\"amendments\": \"In item 7, 5,542 young people, not 5,524\"}");

        var read = OFFICE.reads(Role.PANEL_MEMBER, "/meetings/" + panel);
        assertThat(read.path("heldOn").asString()).isEqualTo("2024-02-08");
        assertThat(read.path("status").asString()).isEqualTo("approvedSubjectToAmendment");
        assertThat(read.toString()).contains("8 February 2023", "tells of December 2023");
        var numbers =
                read.path("agenda")
                        .valueStream()
                        .map(item -> item.path("number").asString())
                        .toList();
        assertThat(numbers).contains("6.1", "6.1", "7");
        var seenByAll = OFFICE.publicReads("/meetings/" + panel).toString();
        assertThat(seenByAll)
                .contains("Vetting of an officer", "Paragraph 1: an individual")
                .doesNotContain("The officer's case");
    }

    @Test
    void a_board_that_met_every_month_has_its_meetings_and_what_they_scrutinised() {
        for (var held : List.of("2023-11-21", "2023-12-19", "2024-01-16")) {
            meeting("accountabilityBoard", "Accountability Board", held, held, "2024-02-08");
            OFFICE.does(
                    Role.SECRETARY,
                    "POST",
                    "/scrutiny",
                    Office.json(
                            Office.fields(
                                    "forum",
                                    "Accountability Board",
                                    "topic",
                                    "Scrutiny of " + held,
                                    "heldOn",
                                    held,
                                    "statedOn",
                                    "2024-02-08",
                                    "statedSource",
                                    REPORT)));
        }
        var boards =
                OFFICE.reads(Role.SECRETARY, "/meetings?limit=100")
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("kind").asString().equals("accountabilityBoard"))
                        .toList();
        assertThat(boards).hasSize(3);
    }

    @Test
    void a_register_keeps_its_gaps_its_order_and_its_blanks() {
        for (var row : Data.rows("notts_decision_register.csv")) {
            var fields =
                    Office.fields(
                            "reference", row.getField("reference"),
                            "originator", row.getField("originator"),
                            "statedOn",
                                    row.getField("reference").startsWith("2015")
                                            ? "2015-12-31"
                                            : "2013-12-31",
                            "statedSource", row.getField("source"));
            if (!row.getField("summary_paraphrased").startsWith("(")) {
                fields.put("title", row.getField("summary_paraphrased"));
            }
            OFFICE.does(Role.SECRETARY, "POST", "/decisions", Office.json(fields));
        }
        var decisions = OFFICE.publicReads("/decisions?limit=100").path("items");
        assertThat(decisions.valueStream().map(item -> item.path("reference").asString()))
                .hasSize(Data.rows("notts_decision_register.csv").size())
                .contains("2015.064", "2013/034");
        assertThat(
                        decisions
                                .valueStream()
                                .filter(item ->
                                        item.path("reference").asString().equals("2013/034"))
                                .findFirst()
                                .orElseThrow()
                                .path("title")
                                .isNull())
                .isTrue();
    }

    /**
     * Ten interventions in nine areas of two sorts: each planned cell is a milestone of its action.
     */
    @Test
    void a_matrix_of_interventions_by_area_is_entered_whole() {
        var rows = Data.rows("seed003_safer_streets5_matrix.csv");
        for (var row : rows) {
            OFFICE.does(
                    Role.SECRETARY,
                    "POST",
                    "/areas",
                    Office.json(
                            Office.fields(
                                    "name", row.getField("area"),
                                    "scheme", "Safer Streets 5 area",
                                    "effectiveOn", "2023-10-01")));
        }
        var planned = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var row : rows) {
            var cells =
                    planned.computeIfAbsent(row.getField("intervention"), _ -> new ArrayList<>());
            if (row.getField("planned").equals("Y")) {
                cells.add(
                        Office.fields(
                                "code", row.getField("area").toLowerCase(Locale.ROOT),
                                "title", row.getField("area")));
            }
        }
        var number = 0;
        for (var intervention : planned.entrySet()) {
            OFFICE.does(
                    Role.DELIVERY_LEAD,
                    "POST",
                    "/actions",
                    Office.json(
                            Office.fields(
                                    "code",
                                    "SS5." + ++number,
                                    "title",
                                    intervention.getKey(),
                                    "milestones",
                                    intervention.getValue(),
                                    "statedOn",
                                    "2024-02-08",
                                    "statedSource",
                                    REPORT + ", paragraph 3.2")));
        }
        var milestones = 0;
        for (var action = 1; action <= planned.size(); action++) {
            milestones +=
                    OFFICE.reads(Role.SECRETARY, "/actions/SS5." + action)
                            .path("milestones")
                            .size();
        }
        assertThat(milestones)
                .isEqualTo(
                        rows.stream()
                                .filter(row -> row.getField("planned").equals("Y"))
                                .toList()
                                .size())
                .isPositive();
        assertThat(OFFICE.reads(Role.SECRETARY, "/areas?limit=100").path("items").size())
                .isEqualTo(9);
    }
}
