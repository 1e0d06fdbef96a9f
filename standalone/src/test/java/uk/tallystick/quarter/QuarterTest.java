package uk.tallystick.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.office.Office.fields;
import static uk.tallystick.office.Office.json;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Office;

import java.util.List;

/**
 * One quarter: survey, youth justice and hospital figures with their own periods in one sitting,
 * checked by the force, approved by another person, published; a quarter later one figure is
 * revised as planned and one corrected.
 */
class QuarterTest {

    private static final String ROUND = "2025-26-Q2_performance-office";

    private static final String FIGURES =
            """
            kpi,breakdown,period,value,marker,sampleSize,ciLower,ciUpper,numerator,denominator,sourceRef,comment
            CONF,all,12m-to-2025-09,50.6,final,1250,47.8,53.4,,,Crime survey table 3,%s
            FTE,all,ytd-to-2025-09,96,provisional,,,,,,Youth justice board,
            FTE,City,ytd-to-2025-09,61,provisional,,,,,,Youth justice board,
            FTE,County,ytd-to-2025-09,35,provisional,,,,,,Youth justice board,
            KNIFE,all,2025-04/2025-08,%s,final,,,,,,Hospital episodes,
            """;

    @Test
    void figuresGoFromTheSpreadsheetToThePublicAndAreRevisedForAReason() {
        try (var office = Office.open()) {
            define(office);
            everyProblemIsSaidBeforeAnythingIsRecorded(office);
            theSurprisingIsExplainedAndRecordedOnce(office);
            theForceChecksFacts(office);
            anotherPersonApproves(office);
            thePublicReadsThem(office);
            revisionAndCorrectionLeaveBothVersions(office);
        }
    }

    private static void define(Office office) {
        define(
                office,
                fields(
                        "code",
                        "CONF",
                        "name",
                        "Public confidence",
                        "unit",
                        "percent",
                        "direction",
                        "increase",
                        "source",
                        "Crime survey",
                        "rolling",
                        true,
                        "rollingMonths",
                        12,
                        "checks",
                        fields("largestChange", 2)));
        define(
                office,
                fields(
                        "code",
                        "FTE",
                        "name",
                        "First time entrants",
                        "unit",
                        "count",
                        "direction",
                        "decrease",
                        "source",
                        "Youth justice board",
                        "breakdowns",
                        List.of("City", "County"),
                        "schemes",
                        List.of(
                                fields(
                                        "name",
                                        "Councils",
                                        "breakdowns",
                                        List.of("City", "County"),
                                        "addsUp",
                                        true))));
        define(
                office,
                fields(
                        "code",
                        "KNIFE",
                        "name",
                        "Admissions for assault with a knife",
                        "unit",
                        "count",
                        "direction",
                        "decrease",
                        "source",
                        "Hospital episodes"));
        office.does(
                Role.APPROVER,
                "PUT",
                "/kpis/CONF/baseline",
                "{\"period\": \"12m-to-2024-09\", \"value\": 51.9}");
        office.does(
                Role.SUBMITTER,
                "POST",
                "/submissions",
                """
                {"period": "2025-26-Q2", "supplier": "Performance office", "dueOn": "2025-10-31"}\
                """);
    }

    private static void define(Office office, java.util.Map<String, Object> definition) {
        office.does(Role.APPROVER, "POST", "/kpis", json(definition));
    }

    private static void everyProblemIsSaidBeforeAnythingIsRecorded(Office office) {
        var wrong =
                """
                kpi,breakdown,period,value,marker
                CONF,all,12m-to-2025-09,150,final
                NONE,all,2025-26-Q2,1,final
                KNIFE,all,autumn,21,final
                """;
        var answer = office.imports(ROUND, wrong, true);
        assertThat(answer.path("problems"))
                .extracting(problem -> problem.path("row").asInt())
                .containsExactlyInAnyOrder(2, 3, 4);
        assertThat(answer.path("problems"))
                .extracting(problem -> problem.path("column").asString())
                .containsExactlyInAnyOrder("value", "kpi", "period");
        assertThat(answer.path("recorded").asInt()).isZero();
        assertThat(office.reads(Role.SUBMITTER, "/submissions/" + ROUND).path("measurements"))
                .isEmpty();
    }

    private static void theSurprisingIsExplainedAndRecordedOnce(Office office) {
        var silent = office.imports(ROUND, FIGURES.formatted("", "21"), true);
        assertThat(silent.path("problems")).isEmpty();
        var explained = FIGURES.formatted("The survey's provider changed", "21");
        var recorded = office.imports(ROUND, explained, false);
        assertThat(recorded.path("recorded").asInt()).isEqualTo(5);
        var again = office.imports(ROUND, explained, false);
        assertThat(again.path("recorded").asInt()).isZero();
        assertThat(again.path("receipt")).isEqualTo(recorded.path("receipt"));
        office.does(Role.SUBMITTER, "POST", "/submissions/" + ROUND + "/submit", "{}");
    }

    private static void theForceChecksFacts(Office office) {
        office.does(
                Role.FORCE_LIAISON,
                "POST",
                "/submissions/" + ROUND + "/factual-check",
                "{\"outcome\": \"disputed\", \"comment\": \"Admissions include transfers\"}");
        office.does(
                Role.FORCE_LIAISON,
                "POST",
                "/kpis/KNIFE/replies",
                """
                {"period": "2025-04/2025-08", "kind": "factualCorrection", "value": 20,
                 "text": "One admission was a transfer"}\
                """);
        var figure = office.reads(Role.APPROVER, "/kpis/KNIFE/series").path("items").path(0);
        assertThat(figure.path("value").decimalValue()).isEqualByComparingTo("21");
        assertThat(figure.path("replies").path(0).path("text").asString())
                .isEqualTo("One admission was a transfer");
    }

    private static void anotherPersonApproves(Office office) {
        var round = "/submissions/" + ROUND;
        office.does(Role.APPROVER, "POST", round + "/return", "{\"reason\": \"Settle the count\"}");
        assertThat(office.tries(Role.PUBLISHER, "POST", round + "/publish", "{}").statusCode())
                .isEqualTo(409);
        office.imports(ROUND, FIGURES.formatted("The survey's provider changed", "20"), false);
        office.does(Role.SUBMITTER, "POST", round + "/submit", "{}");
        assertThat(office.tries(Role.SUBMITTER, "POST", round + "/approve", "{}").statusCode())
                .isEqualTo(403);
        office.does(Role.APPROVER, "POST", round + "/approve", "{}");
        assertThat(office.publicReads("/kpis").path("items")).isEmpty();
        office.does(Role.PUBLISHER, "POST", round + "/publish", "{}");
    }

    private static void thePublicReadsThem(Office office) {
        var kpis = office.publicReads("/kpis").path("items");
        assertThat(kpis).hasSize(3);
        var confidence = office.publicReads("/kpis/CONF");
        assertThat(confidence.path("latest").path("value").decimalValue())
                .isEqualByComparingTo("50.6");
        assertThat(confidence.path("directionOfTravel").path("verdict").asString())
                .isEqualTo("noClearChange");
        assertThat(confidence.path("sentence").asString()).contains("within the margin of error");
        var analysis = office.publicReads("/kpis/CONF/analysis");
        assertThat(analysis.path("valid").asBoolean()).isFalse();
    }

    private static void revisionAndCorrectionLeaveBothVersions(Office office) {
        revise(office, "FTE", "ytd-to-2025-09", "99", "revision", "Late registrations came in");
        revise(office, "KNIFE", "2025-04/2025-08", "19", "correction", "A repeat was counted");
        var knife = office.publicReads("/kpis/KNIFE/series").path("items").path(0);
        assertThat(version(knife)).isEqualTo("19 was 20: A repeat was counted");
        var entrants = office.publicReads("/kpis/FTE/series").path("items").path(0);
        assertThat(version(entrants)).isEqualTo("99 was 96: Late registrations came in");
        assertThat(entrants.path("shorthand").toString()).contains("[r]");
    }

    private static void revise(
            Office office, String kpi, String period, String value, String kind, String reason) {
        var path = "/kpis/" + kpi + "/revisions";
        var revised =
                office.tries(
                        Role.SUBMITTER,
                        "POST",
                        path,
                        json(
                                fields(
                                        "period", period,
                                        "value", new java.math.BigDecimal(value),
                                        "kind", kind,
                                        "reason", reason)));
        var location = revised.headers().firstValue("Location").orElse("");
        var code = location.substring(location.lastIndexOf('/') + 1);
        assertThat(office.tries(Role.SUBMITTER, "POST", path + "/" + code + "/publish", "{}"))
                .extracting(java.net.http.HttpResponse::statusCode)
                .isEqualTo(403);
        office.does(Role.PUBLISHER, "POST", path + "/" + code + "/publish", "{}");
    }

    private static String version(JsonNode figure) {
        return figure.path("value").asString()
                + " was "
                + figure.path("revisedFrom").asString()
                + ": "
                + figure.path("reason").asString();
    }
}
