package uk.tallystick.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.office.Office.fields;
import static uk.tallystick.office.Office.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Changes of targets and definitions as police bodies published them: each is recorded with its
 * reason, and moves nothing that was judged before it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {

    private Office office;

    /** What is done with each row of the file, by its case. */
    private final Map<String, Runnable> cases =
            Map.of(
                    "MPS user satisfaction target", this::aTargetIsAmended,
                    "MPS satisfaction relative target", this::aDraftBecomesANumber,
                    "MPS satisfaction gap white/BME", this::aGapIsJudged,
                    "MPS RAG rule", this::aRuleOfAnotherBodyIsWords,
                    "Essex domestic abuse", this::anotherDefinitionBreaksTheSeries,
                    "Essex most similar group", this::anotherGroupIsComparedWith,
                    "HMICFRS PEEL grades", this::gradesOfTwoCyclesAreNotCompared,
                    "Leicestershire recorded crime (old authority)",
                            this::monthsNeedNotMakeTheYear);

    @BeforeAll
    void open() {
        office = Office.open();
        office.does(
                Role.SUBMITTER,
                "POST",
                "/submissions",
                """
                {"period": "2013-14", "supplier": "Office", "dueOn": "2014-05-31"}\
                """);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> everyChangeThatWasPublished() {
        var rows = Data.rows("target_and_definition_changes.csv");
        assertThat(rows)
                .extracting(row -> row.getField("case"))
                .containsExactlyInAnyOrderElementsOf(cases.keySet());
        return rows.stream()
                .map(row -> row.getField("case"))
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, Objects.requireNonNull(cases.get(name))::run));
    }

    private void aTargetIsAmended() {
        define("SAT", "percent", "increase");
        target("SAT", "absolute", "79.6", "2010-04-01", "Plan");
        target("SAT", "absolute", "78", "2011-09-08", "Road collision victims left the measure");
        figure("SAT", "all", "2010-11", "78.5");
        assertThat(judged("SAT", "2011-04-01")).isEqualTo("offTrajectory by 79.6");
        figure("SAT", "all", "2011-12", "78.5");
        assertThat(judged("SAT", "2012-04-01")).isEqualTo("met by 78");
        assertThat(judged("SAT", "2011-04-01")).isEqualTo("offTrajectory by 79.6");
    }

    private void aDraftBecomesANumber() {
        define("DRAFT", "percent", "increase");
        office.does(
                Role.APPROVER,
                "PUT",
                "/kpis/DRAFT/target",
                """
                {"shape": "absolute", "value": null, "byPeriod": "2008-09", "reason": "Two points above 76.9, draft",
                 "effectiveOn": "2008-04-01"}\
                """);
        figure("DRAFT", "all", "2008-05", "79.0");
        assertThat(kpi("DRAFT", "2008-06-01").path("againstTarget").path("verdict").asString())
                .isEqualTo("notSet");
        assertThat(kpi("DRAFT", "2008-06-01").path("sentence").asString())
                .contains("to be confirmed since 1 April 2008 (61 days)");
        target("DRAFT", "absolute", "78.9", "2008-06-12", "The draft came to a number");
        figure("DRAFT", "all", "2008-07", "79.0");
        assertThat(judged("DRAFT", "2008-08-01")).isEqualTo("met by 78.9");
    }

    private void aGapIsJudged() {
        define("GAP", "percent", "increase");
        office.does(
                Role.APPROVER,
                "PUT",
                "/kpis/GAP/target",
                """
                {"shape": "gap", "value": 3.8, "byPeriod": "2008-09", "breakdownPair": ["White", "BME"],
                 "reason": "One point below 4.8", "effectiveOn": "2008-04-01"}\
                """);
        figure("GAP", "all", "2008-09", "77.5");
        figure("GAP", "White", "2008-09", "78.0");
        figure("GAP", "BME", "2008-09", "73.9");
        var judgement = kpi("GAP", "2009-04-01").path("againstTarget");
        assertThat(judgement.path("verdict").asString()).isEqualTo("offTrajectory");
        assertThat(judgement.path("why").asString()).contains("4.1").contains("3.8");
    }

    private void aRuleOfAnotherBodyIsWords() {
        define("RAG", "percent", "increase");
        var rule =
                "Red: off target and worse than last year; amber: off target but better; green: on"
                        + " target. Percentages over 20 rounded to whole.";
        redefine("RAG", "percent", "2011-10-13", false, "A rule of colours", "definition", rule);
        var kpi = kpi("RAG", "2012-01-01");
        assertThat(kpi.path("definition").asString()).isEqualTo(rule);
        assertThat(kpi("RAG", "2011-10-12").path("definition").asString("")).isEmpty();
    }

    private void anotherDefinitionBreaksTheSeries() {
        define("DA", "count", "increase");
        redefine("DA", "count", "2013-04-01", true, "From 16 years on, wider relationships");
        figure("DA", "all", "2012-13", "9000");
        figure("DA", "all", "2013-14", "12000");
        var travel = kpi("DA", "2014-04-01").path("directionOfTravel");
        assertThat(travel.path("verdict").asString()).isEqualTo("notEnoughData");
        var versions = office.reads(Role.AUDITOR, "/kpis/DA/definitions").path("items");
        assertThat(versions)
                .extracting(version -> version.path("breakInSeries").asBoolean())
                .containsExactly(false, true);
    }

    private void anotherGroupIsComparedWith() {
        define("MSG", "percent", "increase");
        redefine("MSG", "percent", "2009-04-01", false, "First", "comparatorGroup", "Old group");
        redefine("MSG", "percent", "2014-01-01", false, "Changed", "comparatorGroup", "New group");
        figure("MSG", "all", "2013-14", "60.0");
        peers("MSG", "Old group", "70.0", "65.0");
        peers("MSG", "New group", "55.0", "50.0");
        var peers =
                office.reads(Role.AUDITOR, "/kpis/MSG/analysis?effectiveOn=2014-04-01")
                        .path("place");
        assertThat(peers.path("group").toString()).contains("New group");
        assertThat(peers.path("position").asInt()).isEqualTo(1);
    }

    private void gradesOfTwoCyclesAreNotCompared() {
        define("PEEL", "grade", "increase");
        redefine("PEEL", "grade", "2023-01-01", true, "Another cycle of inspections");
        figure("PEEL", "all", "on-2022-04-28", "3");
        figure("PEEL", "all", "on-2024-07-11", "2");
        assertThat(kpi("PEEL", "2024-08-01").path("directionOfTravel").path("verdict").asString())
                .isEqualTo("notEnoughData");
    }

    /** Late changes are in the next year to date; the months stay as they were published. */
    private void monthsNeedNotMakeTheYear() {
        define("CRIME", "count", "decrease");
        figure("CRIME", "all", "2009-04", "5000");
        figure("CRIME", "all", "2009-05", "5100");
        figure("CRIME", "all", "ytd-to-2009-05", "10130");
        var values = office.reads(Role.AUDITOR, "/kpis/CRIME/series").path("items");
        assertThat(values)
                .extracting(figure -> figure.path("value").asInt())
                .containsExactlyInAnyOrder(5000, 5100, 10130);
    }

    private void define(String code, String unit, String direction) {
        office.does(Role.APPROVER, "POST", "/kpis", json(definition(code, unit, direction)));
    }

    private static Map<String, Object> definition(String code, String unit, String direction) {
        var fields =
                fields(
                        "name",
                        "Measure " + code,
                        "unit",
                        unit,
                        "direction",
                        direction,
                        "source",
                        "Authority papers",
                        "effectiveOn",
                        "2008-04-01");
        fields.put("code", code);
        return fields;
    }

    private void redefine(
            String code,
            String unit,
            String from,
            boolean breakInSeries,
            String reason,
            String... more) {
        var fields = definition(code, unit, "increase");
        fields.remove("code");
        fields.put("effectiveOn", from);
        fields.put("breakInSeries", breakInSeries);
        fields.put("reason", reason);
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        office.does(Role.APPROVER, "POST", "/kpis/" + code + "/definitions", json(fields));
    }

    private void target(String kpi, String shape, String value, String from, String reason) {
        office.does(
                Role.APPROVER,
                "PUT",
                "/kpis/" + kpi + "/target",
                """
                {"shape": "%s", "value": %s, "byPeriod": "2009-10", "effectiveOn": "%s", "reason": "%s"}\
                """
                        .formatted(shape, value, from, reason));
    }

    private void figure(String kpi, String breakdown, String period, String value) {
        office.does(
                Role.SUBMITTER,
                "PUT",
                "/submissions/2013-14_office/measurements",
                """
                [{"kpi": "%s", "breakdown": "%s", "period": "%s", "value": %s}]\
                """
                        .formatted(kpi, breakdown, period, value));
    }

    private void peers(String kpi, String group, String one, String other) {
        office.does(
                Role.SUBMITTER,
                "POST",
                "/kpis/" + kpi + "/peers",
                """
                {"group": "%s", "period": "2013-14",
                 "figures": [{"peer": "Kent", "value": %s}, {"peer": "Avon", "value": %s}]}\
                """
                        .formatted(group, one, other));
    }

    private JsonNode kpi(String code, String day) {
        return office.reads(Role.AUDITOR, "/kpis/" + code + "?effectiveOn=" + day);
    }

    private String judged(String code, String day) {
        var judgement = kpi(code, day).path("againstTarget");
        return judgement.path("verdict").asString()
                + " by "
                + judgement.path("goal").path("value").asString();
    }
}
