package uk.tallystick.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.office.Office.fields;
import static uk.tallystick.office.Office.json;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The balanced scorecard of Nottinghamshire's plan of 2013-18, entered whole. */
class ScorecardTest {

    /** A unit that the plan leaves open, or names twice, is not known yet. */
    private static final Map<String, String> UNITS =
            Map.of(
                    "percent", "percent",
                    "count", "count",
                    "rate", "rate",
                    "score", "score",
                    "composite", "composite",
                    "GBP", "money",
                    "ratio", "rate");

    @Test
    void everyMeasureIsOnRecordAndSaysHowItIsDoing() {
        try (var office = Office.open()) {
            var measures = Data.rows("seed001_scorecard_measures.csv");
            IntStream.range(0, measures.size()).forEach(i -> enter(office, i, measures.get(i)));
            var kpis = office.reads(Role.AUDITOR, "/kpis").path("items");
            assertThat(kpis).hasSize(measures.size()).hasSize(19);
            var said = new HashMap<String, JsonNode>();
            kpis.forEach(kpi -> said.put(kpi.path("name").asString(), kpi));
            measures.forEach(row -> isRecordedAsStated(row, said.get(row.getField("measure"))));
            shapesAreJudgedAsWhatTheyAre(office, said);
        }
    }

    private static void enter(Office office, int number, NamedCsvRecord row) {
        var code = "S" + number;
        var definition =
                fields(
                        "code",
                        code,
                        "name",
                        row.getField("measure"),
                        "direction",
                        direction(row),
                        "source",
                        "Balanced scorecard",
                        "statedOn",
                        "2013-04-01",
                        "statedSource",
                        "Police and Crime Plan 2013-2018");
        put(definition, "unit", UNITS.get(row.getField("unit")));
        put(definition, "definition", row.getField("note").isEmpty() ? null : row.getField("note"));
        office.does(Role.APPROVER, "POST", "/kpis", json(definition));
        var target = target(row);
        if (!target.isEmpty()) {
            office.does(Role.APPROVER, "PUT", "/kpis/" + code + "/target", json(target));
        }
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String direction(NamedCsvRecord row) {
        var text = row.getField("direction");
        if (text.contains("decrease")) {
            return "decrease";
        }
        return switch (text) {
            case "increase", "achieve" -> "increase";
            case "improve" -> "improve";
            case "on budget", "reflect community" -> "maintain";
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Map<String, Object> target(NamedCsvRecord row) {
        var note = row.getField("note");
        if (note.contains("top ")) {
            var place = Integer.parseInt(note.replaceAll("\\D+", ""));
            return fields(
                    "shape",
                    "rank",
                    "value",
                    place,
                    "outOf",
                    43,
                    "byPeriod",
                    "2017-18",
                    "comparatorGroup",
                    "Forces of England and Wales",
                    "effectiveOn",
                    "2013-04-01");
        }
        return row.getField("direction").contains("50%")
                ? fields(
                        "shape", "relative",
                        "value", -50,
                        "byPeriod", "2017-18",
                        "effectiveOn", "2013-04-01")
                : Map.of();
    }

    private static void isRecordedAsStated(NamedCsvRecord row, @Nullable JsonNode found) {
        var kpi = requireNonNull(found, row.getField("measure"));
        assertThat(kpi.path("unit").asString(""))
                .isEqualTo(UNITS.getOrDefault(row.getField("unit"), ""));
        assertThat(kpi.path("definition").asString("")).isEqualTo(row.getField("note"));
        assertThat(kpi.path("sentence").asString()).isNotBlank();
    }

    private static void shapesAreJudgedAsWhatTheyAre(Office office, Map<String, JsonNode> said) {
        var satisfaction = code(said, "Victim satisfaction with service received");
        var behaviour = code(said, "ASB incidents across the force");
        record(office, satisfaction, "84.0");
        record(office, behaviour, "31000");
        assertThat(verdict(office, behaviour)).isEqualTo("cannotJudge");
        assertThat(verdict(office, satisfaction)).isEqualTo("cannotJudge");
        peers(office, satisfaction, 3);
        assertThat(verdict(office, satisfaction)).isEqualTo("cannotJudge");
        peers(office, satisfaction, 42);
        assertThat(verdict(office, satisfaction)).isEqualTo("met");
        assertThat(
                        office.reads(Role.AUDITOR, "/kpis/" + satisfaction + "/analysis")
                                .path("place")
                                .path("position")
                                .asInt())
                .isEqualTo(2);
    }

    /** One force is better, one as good, the others are not. */
    private static void peers(Office office, String kpi, int others) {
        var figures =
                IntStream.range(0, others)
                        .mapToObj(i -> fields("peer", "Force " + i, "value", 85 - i))
                        .toList();
        office.does(
                Role.SUBMITTER,
                "POST",
                "/kpis/" + kpi + "/peers",
                json(
                        fields(
                                "group", "Forces of England and Wales",
                                "period", "2013-14",
                                "figures", figures)));
    }

    private static String code(Map<String, JsonNode> said, String name) {
        return requireNonNull(said.get(name), name).path("code").asString();
    }

    private static void record(Office office, String kpi, String value) {
        var round = "2013-14_" + kpi.toLowerCase(java.util.Locale.ROOT);
        office.does(
                Role.SUBMITTER,
                "POST",
                "/submissions",
                "{\"period\": \"2013-14\", \"supplier\": \"%s\", \"dueOn\": \"2014-05-31\"}"
                        .formatted(kpi));
        office.does(
                Role.SUBMITTER,
                "PUT",
                "/submissions/" + round + "/measurements",
                "[{\"kpi\": \"%s\", \"value\": %s}]".formatted(kpi, value));
    }

    private static String verdict(Office office, String kpi) {
        var answer = office.reads(Role.AUDITOR, "/kpis/" + kpi);
        return answer.path("againstTarget").path("verdict").asString();
    }
}
