package uk.tallystick.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.office.Office.fields;
import static uk.tallystick.office.Office.json;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Recommendations from their making to their closing, and duties with proof. */
class RecommendationsTest {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Test
    void aPanelsRecommendationIsClosedByAnotherThanWhoSaysItIsDone() {
        try (var office = Office.open()) {
            var panel =
                    fields(
                            "reference",
                            "Min 12",
                            "title",
                            "Publish the grants",
                            "madeBy",
                            "Police and Crime Panel",
                            "maker",
                            "panel",
                            "madeOn",
                            "2026-03-02",
                            "deliverBy",
                            "2030-12-31",
                            "clock",
                            Map.of("kind", "workingDays", "days", 10));
            var code = make(office, Role.PANEL_OFFICER, panel);
            var path = "/recommendations/" + code;
            assertThat(office.reads(Role.AUDITOR, path).path("dueOn").asString())
                    .isEqualTo("2026-03-16");
            refused(office, Role.PANEL_OFFICER, path + "/acknowledge", "{}", 403);
            office.does(Role.DECISION_MAKER, "POST", path + "/acknowledge", "{}");
            refused(
                    office,
                    Role.DECISION_MAKER,
                    path + "/answer",
                    "{\"answer\": \"rejected\"}",
                    422);
            refused(office, Role.DECISION_MAKER, path + "/claim", "{\"claim\": \"Done\"}", 409);
            office.does(
                    Role.DECISION_MAKER,
                    "POST",
                    path + "/answer",
                    json(
                            fields(
                                    "answer",
                                    "partlyAccepted",
                                    "parts",
                                    List.of(
                                            part("Grants over 500", "accepted", "The law says so"),
                                            part("All others", "rejected", "Too many")))));
            office.does(
                    Role.SECRETARY,
                    "POST",
                    path + "/postpone",
                    "{\"deliverBy\": \"2031-03-31\", \"reason\": \"No staff\"}");
            office.does(Role.SECRETARY, "POST", path + "/claim", "{\"claim\": \"On the site\"}");
            refused(office, Role.SECRETARY, path + "/close", "{}", 403);
            office.does(Role.PANEL_OFFICER, "POST", path + "/not-accept", "{\"reason\": \"Old\"}");
            assertThat(office.reads(Role.AUDITOR, path).path("status").asString())
                    .isEqualTo("inProgress");
            office.does(Role.SECRETARY, "POST", path + "/claim", "{\"claim\": \"Renewed\"}");
            office.does(Role.PANEL_OFFICER, "POST", path + "/close", "{}");

            var item = office.reads(Role.AUDITOR, path);
            assertThat(item.path("status").asString()).isEqualTo("closed");
            assertThat(item.path("answer").path("parts")).hasSize(2);
            assertThat(item.path("deliverBy").asString()).isEqualTo("2031-03-31");
            assertThat(item.path("deliveryDates").valueStream())
                    .extracting(date -> date.path("deliverBy").asString())
                    .containsExactly("2030-12-31", "2031-03-31");
            assertThat(item.path("deliveryDates").path(1).path("reason").asString())
                    .isEqualTo("No staff");
            assertThat(item.path("steps")).hasSize(7);
            assertThat(office.publicReads("/recommendations").path("items")).isEmpty();
            assertThat(office.page(Role.AUDITOR, path))
                    .contains("Every day by which it was to be delivered", "No staff", "Too many");
        }
    }

    @Test
    void aPanelOfficerRecordsThePanelsOnly() {
        try (var office = Office.open()) {
            var other =
                    json(
                            fields(
                                    "reference",
                                    "1",
                                    "title",
                                    "T",
                                    "madeBy",
                                    "Auditors",
                                    "maker",
                                    "audit",
                                    "madeOn",
                                    "2026-03-02"));
            refused(office, Role.PANEL_OFFICER, "/recommendations", other, 403);
        }
    }

    @Test
    void theStatutoryCalendarIsEnteredWholeAndWhatIsDoneIsProven() {
        try (var office = Office.open()) {
            var calendar = Data.rows("statutory_calendar.csv");
            for (var row : calendar) {
                var duty =
                        fields(
                                "title",
                                row.getField("duty"),
                                "law",
                                row.getField("source"),
                                "timing",
                                row.getField("when"),
                                "recurrence",
                                recurrence(row.getField("when")));
                var day = day(row.getField("when"), 2031);
                if (day != null) {
                    duty.put("dueOn", day);
                }
                office.does(Role.SECRETARY, "POST", "/duties", json(duty));
            }
            var duties = office.reads(Role.AUDITOR, "/duties").path("items");
            assertThat(duties).hasSameSizeAs(calendar);
            for (var n = 0; n < calendar.size(); n++) {
                assertThat(duties.path(n).path("title").asString())
                        .isEqualTo(calendar.get(n).getField("duty"));
                assertThat(duties.path(n).path("timing").asString())
                        .isEqualTo(calendar.get(n).getField("when"));
                assertThat(duties.path(n).path("law").asString())
                        .isEqualTo(calendar.get(n).getField("source"));
                assertThat(duties.path(n).path("dueOn").asString(null))
                        .isEqualTo(day(calendar.get(n).getField("when"), 2031));
            }
            assertThat(office.publicReads("/duties").path("items")).isEmpty();
            fallDueAgain(office, calendar, duties);
            publishes(office);
        }
    }

    /** The calendar states the days of the four steps of a precept. */
    private static void fallDueAgain(
            Office office, List<NamedCsvRecord> calendar, JsonNode duties) {
        var next = new ArrayList<String>();
        for (var n = 0; n < calendar.size(); n++) {
            var stated = calendar.get(n).getField("when");
            if (day(stated, 2031) != null) {
                var path = "/duties/" + code(duties.path(n));
                office.does(Role.SECRETARY, "POST", path + "/publish", "{\"proof\": \"Sent\"}");
                next.add(office.reads(Role.AUDITOR, path).path("dueOn").asString());
                assertThat(next.getLast()).isEqualTo(day(stated, 2032));
            }
        }
        assertThat(next).containsExactly("2032-02-01", "2032-02-08", "2032-02-15", "2032-02-22");
    }

    /** The day of a year that begins what the calendar says, such as 22 February. */
    private static @Nullable String day(String when, int year) {
        var stated = Pattern.compile("^[0-9]{1,2} [A-Z][a-z]+").matcher(when);
        return stated.find() ? LocalDate.parse(stated.group() + " " + year, DAY).toString() : null;
    }

    private static void publishes(Office office) {
        var monthly =
                fields(
                        "title",
                        "Grants",
                        "law",
                        "SI 2012/2479",
                        "recurrence",
                        "monthly",
                        "dueOn",
                        "2031-01-31");
        var code = code(office.does(Role.SECRETARY, "POST", "/duties", json(monthly)));
        var path = "/duties/" + code;
        refused(office, Role.SECRETARY, path + "/update", "{\"proof\": \"b\"}", 409);
        office.does(Role.SECRETARY, "POST", path + "/publish", "{\"proof\": \"On the site\"}");
        office.does(Role.SECRETARY, "POST", path + "/update", "{\"proof\": \"On page 2\"}");
        var duty = office.publicReads(path);
        assertThat(duty.path("status").asString()).isEqualTo("updated");
        assertThat(duty.path("dueOn").asString()).isEqualTo("2031-02-28");
        office.does(Role.SECRETARY, "POST", path + "/withhold", "{\"reason\": \"A trial is on\"}");
        assertThat(office.reads(Role.AUDITOR, path).path("dueOn").asString())
                .isEqualTo("2031-03-31");
        office.does(Role.SECRETARY, "POST", path + "/archive", "{}");
        refused(office, Role.SECRETARY, path + "/publish", "{\"proof\": \"c\"}", 409);
        assertThat(office.page(Role.AUDITOR, path)).contains("On page 2", "A trial is on");
        assertThat(office.page(Role.AUDITOR, "/duties")).contains("Annual report");
    }

    private static String recurrence(String when) {
        if (when.contains("monthly")) {
            return "monthly";
        }
        if (when.contains("quarterly")) {
            return "quarterly";
        }
        return when.contains("year") || when.contains("February") ? "yearly" : "once";
    }

    private static Map<String, Object> part(String part, String answer, String reasons) {
        return fields("part", part, "answer", answer, "reasons", reasons);
    }

    private static String make(Office office, Role role, Map<String, Object> fields) {
        return code(office.does(role, "POST", "/recommendations", json(fields)));
    }

    private static String code(JsonNode answer) {
        return answer.path("id").asString().replaceAll(".*:", "");
    }

    private static void refused(Office office, Role role, String path, String body, int status) {
        var answer = office.tries(role, "POST", path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
    }
}
