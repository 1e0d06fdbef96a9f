package uk.tallystick.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.office.Office.fields;
import static uk.tallystick.office.Office.json;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Labelled;
import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that were published, imported as a spreadsheet: what they are, and no more. */
class ObservationsTest {

    @Test
    void overlappingYearsHaveNoProcessLimits() {
        try (var office = Office.open()) {
            define(office, "CONF", "percent");
            var round = round(office, "2010-11", "Survey");
            var rows =
                    Data.rows("devoncornwall_confidence_18_quarters.csv").stream()
                            .map(row ->
                                    List.of(
                                            "CONF",
                                            "all",
                                            "12m-to-" + row.getField("twelve_months_to"),
                                            row.getField("percent")))
                            .toList();
            assertThat(rows).hasSize(18);
            var answer = office.imports(round, csv(rows), false);
            assertThat(answer.path("recorded").asInt()).isEqualTo(18);
            var analysis = office.reads(Role.AUDITOR, "/kpis/CONF/analysis");
            assertThat(analysis.path("valid").asBoolean(true)).isFalse();
            assertThat(analysis.path("why").asString()).containsIgnoringCase("overlap");
            assertThat(analysis.path("upper").isNull() || analysis.path("upper").isMissingNode())
                    .isTrue();
            assertThat(analysis.path("points")).hasSize(18);
        }
    }

    /**
     * Two papers give one figure with two periods, a change stands without a value, "about 90" is
     * estimated: all of it is recorded as it was said.
     */
    @Test
    void whatWasReportedOfNottinghamshireIsRecordedWhole() {
        try (var office = Office.open()) {
            var observations = Data.rows("notts_kpi_observations.csv");
            var codes = new LinkedHashMap<String, String>();
            observations.forEach(row ->
                    codes.computeIfAbsent(
                            row.getField("kpi"),
                            name -> {
                                var code = "N" + codes.size();
                                defineNamed(office, code, name);
                                return code;
                            }));
            var rounds = new LinkedHashMap<String, String>();
            for (var row : observations) {
                var round =
                        rounds.computeIfAbsent(
                                row.getField("source") + row.getField("basis"),
                                _ -> round(office, "2025-26", "Paper " + rounds.size()));
                var answer =
                        office.imports(round, csv(List.of(List.of(), cells(row, codes))), false);
                assertThat(answer.path("problems")).as(row.toString()).isEmpty();
            }
            assertThat(observations).hasSize(29);
            assertThat(recorded(office, codes)).isEqualTo(29);
        }
    }

    private static long recorded(Office office, Map<String, String> codes) {
        return codes.values().stream()
                .mapToLong(code ->
                        Data.rows("notts_kpi_observations.csv").stream()
                                .filter(row -> code.equals(codes.get(row.getField("kpi"))))
                                .map(row -> breakdown(row))
                                .distinct()
                                .mapToLong(part -> figures(office, code, part).size())
                                .sum())
                .sum();
    }

    private static JsonNode figures(Office office, String kpi, String breakdown) {
        return office.reads(
                        Role.AUDITOR,
                        "/kpis/" + kpi + "/series?breakdown=" + Labelled.codeOf(breakdown))
                .path("items");
    }

    private static String breakdown(NamedCsvRecord row) {
        return row.getField("breakdown").equals("Force") ? "all" : row.getField("breakdown");
    }

    private static List<String> cells(NamedCsvRecord row, Map<String, String> codes) {
        var change = row.getField("unit").startsWith("percent change");
        var about = row.getField("value").startsWith("about ");
        var value = row.getField("value").replace("about ", "");
        return List.of(
                String.valueOf(codes.get(row.getField("kpi"))),
                breakdown(row),
                period(row),
                change ? "" : value,
                change ? value : "",
                about ? "estimated" : "final",
                row.getField("source"),
                row.getField("value") + ", " + row.getField("period_basis"));
    }

    private static String period(NamedCsvRecord row) {
        var basis = row.getField("period_basis");
        if (basis.contains("6 months")) {
            return "2021-11/2022-04";
        }
        if (basis.equals("March 2024")) {
            return "2024-03";
        }
        return basis.contains("last quarter")
                ? "2024-07/2024-09"
                : "12m-to-" + row.getField("period_end");
    }

    private static String csv(List<List<String>> rows) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            if (rows.getFirst().isEmpty()) {
                writer.writeRecord(
                        "kpi",
                        "breakdown",
                        "period",
                        "value",
                        "reportedChange",
                        "marker",
                        "sourceRef",
                        "comment");
            } else {
                writer.writeRecord("kpi", "breakdown", "period", "value");
            }
            rows.stream().filter(row -> !row.isEmpty()).forEach(writer::writeRecord);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void define(Office office, String code, String unit) {
        office.does(
                Role.APPROVER,
                "POST",
                "/kpis",
                json(
                        fields(
                                "code",
                                code,
                                "name",
                                code,
                                "unit",
                                unit,
                                "direction",
                                "increase",
                                "source",
                                "Survey",
                                "rolling",
                                true)));
    }

    private static void defineNamed(Office office, String code, String name) {
        office.does(
                Role.APPROVER,
                "POST",
                "/kpis",
                json(
                        fields(
                                "code",
                                code,
                                "name",
                                name,
                                "direction",
                                "increase",
                                "source",
                                "Papers")));
    }

    private static String round(Office office, String period, String supplier) {
        var answer =
                office.does(
                        Role.SUBMITTER,
                        "POST",
                        "/submissions",
                        json(
                                fields(
                                        "period",
                                        period,
                                        "supplier",
                                        supplier,
                                        "dueOn",
                                        "2026-05-31")));
        var id = answer.path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
