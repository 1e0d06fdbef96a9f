package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;
import uk.tallystick.security.House;

import java.util.List;
import java.util.Map;

/** What inspectors found of one force from 2023 to 2025, and the answers that were owed. */
class InspectionsTest {

    private static final Office OFFICE = Office.open("nottinghamshire", "Nottinghamshire");

    @BeforeAll
    static void enter() {
        OFFICE.does(
                Role.ADMINISTRATOR,
                "POST",
                "/forces",
                "{\"name\": \"Nottinghamshire Police\", \"effectiveOn\": \"2012-11-22\"}");
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    /** The fields of the source from which a row of the timeline was taken. */
    private static Map<String, Object> from(NamedCsvRecord row, Object... more) {
        var fields = Office.fields(more);
        fields.put("statedOn", row.getField("date"));
        fields.put("statedSource", row.getField("source"));
        return fields;
    }

    private static NamedCsvRecord on(String date) {
        return Data.rows("hmicfrs_notts_timeline.csv").stream()
                .filter(row -> row.getField("date").equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static String recommended(Map<String, Object> fields) {
        var made = OFFICE.does(Role.SECRETARY, "POST", "/recommendations", Office.json(fields));
        var id = made.path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    @Test
    void every_answer_is_due_on_the_day_that_the_law_says() {
        for (var row : Data.rows("hmicfrs_56_day_cases.csv")) {
            var published = row.getField("published");
            var code =
                    recommended(
                            Office.fields(
                                    "title",
                                    row.getField("report"),
                                    "madeBy",
                                    "HMICFRS",
                                    "maker",
                                    "inspectorate",
                                    "madeOn",
                                    published,
                                    "publishedOn",
                                    published,
                                    "clock",
                                    Map.of("kind", "inspection56"),
                                    "statedOn",
                                    published,
                                    "statedSource",
                                    row.getField("note")));
            var made = OFFICE.publicReads("/recommendations/" + code);
            assertThat(made.path("dueOn").asString())
                    .as(row.getField("report"))
                    .isEqualTo(row.getField("last_day_computed"));
            assertThat(made.path("overdueSince").isNull())
                    .as("it was past when it was imported")
                    .isTrue();
        }
        assertThat(OFFICE.page(Role.AUDITOR, "/recommendations"))
                .contains("Notts PEEL 2023-25", "4 September 2024");
    }

    @Test
    void the_force_was_engaged_and_is_scanned_again_each_on_its_day() {
        var engaged = on("2024-03-11");
        var scanned = on("2025-05-22");
        for (var phase : Map.of(engaged, "engage", scanned, "scan").entrySet()) {
            OFFICE.does(
                    Role.SECRETARY,
                    "POST",
                    "/forces/nottinghamshire-police/monitoring",
                    Office.json(
                            from(
                                    phase.getKey(),
                                    "phase",
                                    phase.getValue(),
                                    "reason",
                                    phase.getKey().getField("event"),
                                    "effectiveOn",
                                    phase.getKey().getField("date"))));
        }
        for (var then :
                Map.of("2024-03-11", "engage", "2025-05-21", "engage", "2025-05-22", "scan")
                        .entrySet()) {
            var forces = OFFICE.reads(Role.SECRETARY, "/forces?effectiveOn=" + then.getKey());
            assertThat(forces.toString()).as(then.getKey()).contains("\"" + then.getValue() + "\"");
        }
    }

    /**
     * Acceptance 8: from publication through reply and evidence to closure, every postponement
     * visible.
     */
    @Test
    void an_auditor_follows_one_recommendation_to_its_end() {
        var cause = on("2024-03-11");
        var code =
                recommended(
                        from(
                                cause,
                                "reference",
                                "ACC1-1",
                                "title",
                                "Investigations: supervise every one of them",
                                "madeBy",
                                "HMICFRS",
                                "maker",
                                "inspectorate",
                                "addressedTo",
                                "Chief Constable of Nottinghamshire Police",
                                "kind",
                                "acceleratedCauseOfConcern",
                                "priority",
                                "immediate",
                                "madeOn",
                                "2024-03-11",
                                "publishedOn",
                                "2024-03-11",
                                "clock",
                                Map.of("kind", "inspection56"),
                                "deliverBy",
                                "2024-09-30"));
        var path = "/recommendations/" + code;
        OFFICE.does(Role.SECRETARY, "POST", path + "/acknowledge", "{}");
        OFFICE.does(
                Role.DECISION_MAKER,
                "POST",
                path + "/answer",
                """
                {"answer": "partlyAccepted", "reasons": "Most of it",
                 "parts": [{"part": "Supervision", "answer": "accepted", "reasons": "It was weak"},
                           {"part": "A new team", "answer": "rejected", "reasons": "There is one"}]}\
                """);
        for (var later : List.of("2026-12-31", "2027-01-27")) {
            OFFICE.does(
                    Role.SECRETARY,
                    "POST",
                    path + "/postpone",
                    "{\"deliverBy\": \""
                            + later
                            + "\", \"reason\": \"Recruiting takes until "
                            + later
                            + "\"}");
        }
        OFFICE.does(
                Role.DECISION_MAKER,
                "POST",
                path + "/claim",
                "{\"claim\": \"Every investigation has a supervisor since January\"}");
        OFFICE.does(
                Role.SECRETARY,
                "POST",
                path + "/close",
                "{\"reason\": \"Closed after the revisit\"}");

        var read = OFFICE.reads(Role.AUDITOR, path);
        assertThat(read.path("status").asString()).isEqualTo("closed");
        assertThat(read.path("dueOn").asString()).isEqualTo("2024-05-05");
        assertThat(read.toString())
                .contains("2024-09-30", "2026-12-31", "2027-01-27")
                .contains("There is one", "Every investigation has a supervisor");
        var history =
                OFFICE.house()
                        .get(
                                OFFICE.token(Role.AUDITOR),
                                "/api/history/" + OFFICE.id("recommendation", code));
        assertThat(
                        House.json(history)
                                .path("items")
                                .valueStream()
                                .map(event -> event.path("type").asString()))
                .containsExactly(
                        "recommendation-made",
                        "recommendation-acknowledged",
                        "recommendation-answered",
                        "recommendation-postponed",
                        "recommendation-postponed",
                        "delivery-claimed",
                        "recommendation-closed");
    }
}
