package uk.tallystick.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.office.Office.fields;
import static uk.tallystick.office.Office.json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A decision from the forward plan to its end, and the figures that were seen when it was taken.
 */
class EvidenceTest {

    private static final String ROUND = "/submissions/2025-26-Q4_survey";

    @Test
    void whatADecisionRestedOnStaysAsItWasSeenBesideWhatIsKnownNow() {
        try (var office = Office.open()) {
            publishedFigure(office);
            var decision = "/decisions/" + plannedAndProposed(office);
            office.does(Role.SECRETARY, "POST", decision + "/take", taking());
            var before = office.reads(Role.AUDITOR, decision);
            figure(before.path("figures").path(0), "52.0", "52.0", false);
            var scrutiny = scrutinised(office, before.path("seenAtPosition").asLong());
            var recommendation = effect(office);
            assertThat(office.reads(Role.AUDITOR, "/kpis/K1/relied-on").path("items")).isEmpty();

            revise(office);

            var after = office.reads(Role.AUDITOR, decision);
            figure(after.path("figures").path(0), "52.0", "48.5", true);
            assertThat(after.path("figures").path(0).path("reason").asString())
                    .isEqualTo("A ward was counted twice");
            figure(
                    office.reads(Role.AUDITOR, scrutiny).path("figures").path(0),
                    "52.0",
                    "48.5",
                    true);
            figure(
                    office.reads(Role.AUDITOR, recommendation)
                            .path("effects")
                            .path(0)
                            .path("figures")
                            .path(0),
                    "52.0",
                    "48.5",
                    true);
            assertThat(office.reads(Role.AUDITOR, "/kpis/K1/relied-on").path("items").valueStream())
                    .extracting(item -> item.path("kind").asString())
                    .containsExactly("decision", "scrutiny", "recommendation");
            thePublicSeesTheRevisionOnceItIsPublished(office, decision);
            for (var page : List.of(decision, scrutiny, recommendation, "/kpis/K1")) {
                assertThat(office.page(Role.AUDITOR, page))
                        .as(page)
                        .contains("52.0%", "48.5%", "A ward was counted twice");
            }
        }
    }

    @Test
    void whatWasSeenInASessionIsPinnedThoughNobodySaidWhatWasSeen() {
        try (var office = Office.open()) {
            publishedFigure(office);
            var scrutiny = scrutinised(office, null);
            assertThat(office.reads(Role.AUDITOR, scrutiny).path("figures")).isEmpty();
            office.does(Role.SECRETARY, "POST", scrutiny + "/examine", "{}");

            revise(office);

            figure(
                    office.reads(Role.AUDITOR, scrutiny).path("figures").path(0),
                    "52.0",
                    "48.5",
                    true);
            assertThat(office.reads(Role.AUDITOR, "/kpis/K1/relied-on").path("items").valueStream())
                    .extracting(item -> item.path("kind").asString())
                    .containsExactly("scrutiny");
        }
    }

    @Test
    void aDecisionThatReliedOnAnotherPeriodIsNotListed() {
        try (var office = Office.open()) {
            publishedFigure(office);
            office.does(
                    Role.SUBMITTER,
                    "POST",
                    "/submissions",
                    json(
                            fields(
                                    "period",
                                    "2025-26-Q3",
                                    "supplier",
                                    "Survey",
                                    "dueOn",
                                    "2026-01-31")));
            office.does(
                    Role.SUBMITTER,
                    "PUT",
                    "/submissions/2025-26-Q3_survey/measurements",
                    "[{\"kpi\": \"K1\", \"value\": 50.0}]");
            var decision = proposed(office, "public");
            office.does(
                    Role.SECRETARY,
                    "POST",
                    decision + "/take",
                    taking().replace("2025-26-Q4", "2025-26-Q3"));
            revise(office);

            var figures = office.reads(Role.AUDITOR, decision).path("figures");
            figure(figures.path(0), "50.0", "50.0", false);
            assertThat(office.reads(Role.AUDITOR, "/kpis/K1/relied-on").path("items")).isEmpty();
        }
    }

    private static void thePublicSeesTheRevisionOnceItIsPublished(Office office, String decision) {
        assertThat(office.publicReads("/kpis/K1/relied-on").path("items")).isEmpty();
        figure(office.publicReads(decision).path("figures").path(0), "52.0", "52.0", false);
        office.does(
                Role.PUBLISHER, "POST", decision + "/publish", "{\"publication\": \"published\"}");
        var published = office.publicReads(decision);
        assertThat(published.path("status").asString()).isEqualTo("published");
        assertThat(published.path("value").decimalValue()).isEqualByComparingTo("12500.50");
    }

    @Test
    void ofAPartExemptDecisionTheEntryAloneIsPublic() {
        try (var office = Office.open()) {
            publishedFigure(office);
            var decision = proposed(office, "partExempt");
            office.does(Role.SECRETARY, "POST", decision + "/take", taking());
            for (var publication : List.of("none", "partPublished")) {
                if (!publication.equals("none")) {
                    office.does(
                            Role.PUBLISHER,
                            "POST",
                            decision + "/publish",
                            "{\"publication\": \"partPublished\", \"reason\": \"A trial is on\"}");
                }
                office.reads(Role.AUDITOR, decision);
                var item = office.publicReads(decision);
                assertThat(item.path("title").asString()).isEqualTo("Extend the contract");
                assertThat(item.path("rationale").isNull()).isTrue();
                assertThat(item.path("value").isNull()).isTrue();
                assertThat(item.path("legalBasis").isNull()).isTrue();
                for (var list : List.of("implications", "advice", "consultees", "figures")) {
                    assertThat(item.path(list)).as(list).isEmpty();
                }
            }
            var whole = office.reads(Role.AUDITOR, decision);
            assertThat(whole.path("implications")).hasSize(1);
            assertThat(whole.path("advice").path(0).path("adviser").asString())
                    .isEqualTo("chiefFinanceOfficer");
            assertThat(whole.path("consultees").path(0).asString()).isEqualTo("The force");
            assertThat(whole.path("onBehalf").asBoolean()).isTrue();
            assertThat(office.page(Role.AUDITOR, decision))
                    .contains("12,500.50", "Advice of the chief finance officer");
        }
    }

    @Test
    void whatIsWithheldKeepsItsGroundsToTheHouseUntilItIsPublished() {
        try (var office = Office.open()) {
            publishedFigure(office);
            var decision = proposed(office, "public");
            office.does(Role.SECRETARY, "POST", decision + "/take", taking());
            office.reads(Role.AUDITOR, decision);
            assertThat(office.publicReads(decision).path("rationale").asString())
                    .isEqualTo("Demand rose");
            office.does(
                    Role.PUBLISHER,
                    "POST",
                    decision + "/publish",
                    "{\"publication\": \"withheld\", \"reason\": \"A trial is on\"}");
            office.reads(Role.AUDITOR, decision);
            assertThat(office.publicReads(decision).path("rationale").isNull()).isTrue();
            office.does(
                    Role.PUBLISHER,
                    "POST",
                    decision + "/publish",
                    "{\"publication\": \"published\"}");
            office.reads(Role.AUDITOR, decision);
            assertThat(office.publicReads(decision).path("rationale").asString())
                    .isEqualTo("Demand rose");
            var other = proposed(office, "public");
            office.does(
                    Role.SECRETARY,
                    "POST",
                    decision + "/supersede",
                    json(fields("by", other.replaceAll(".*/", ""))));
            assertThat(office.reads(Role.AUDITOR, decision).path("status").asString())
                    .isEqualTo("superseded");
            assertThat(
                            office.tries(
                                            Role.SECRETARY,
                                            "POST",
                                            decision + "/rescind",
                                            "{\"reason\": \"Wrong\"}")
                                    .statusCode())
                    .isEqualTo(409);
        }
    }

    private static void publishedFigure(Office office) {
        office.does(
                Role.ADMINISTRATOR,
                "POST",
                "/kpis",
                json(
                        fields(
                                "code",
                                "K1",
                                "name",
                                "People who feel safe",
                                "unit",
                                "percent",
                                "direction",
                                "increase",
                                "source",
                                "Survey")));
        office.does(
                Role.SUBMITTER,
                "POST",
                "/submissions",
                json(fields("period", "2025-26-Q4", "supplier", "Survey", "dueOn", "2026-04-30")));
        office.does(
                Role.SUBMITTER,
                "PUT",
                ROUND + "/measurements",
                "[{\"kpi\": \"K1\", \"value\": 52.0}]");
        office.does(Role.SUBMITTER, "POST", ROUND + "/submit", "");
        office.does(Role.APPROVER, "POST", ROUND + "/approve", "");
        office.does(Role.PUBLISHER, "POST", ROUND + "/publish", "");
    }

    private static String plannedAndProposed(Office office) {
        var planned =
                office.does(
                        Role.SECRETARY,
                        "POST",
                        "/decisions",
                        json(
                                fields(
                                        "title",
                                        "Extend the contract",
                                        "classification",
                                        "public",
                                        "kind",
                                        "key",
                                        "status",
                                        "onForwardPlan",
                                        "expectedOn",
                                        "2031-03-31",
                                        "planNodes",
                                        List.of("P1"))));
        var code = planned.path("id").asString().replaceAll(".*:", "");
        var item = office.reads(Role.AUDITOR, "/decisions/" + code);
        assertThat(item.path("status").asString()).isEqualTo("onForwardPlan");
        assertThat(item.path("expectedOn").asString()).isEqualTo("2031-03-31");
        office.does(
                Role.SECRETARY,
                "POST",
                "/decisions/" + code + "/defer",
                "{\"reason\": \"No quorum\"}");
        office.does(Role.SECRETARY, "POST", "/decisions/" + code + "/propose", "");
        assertThat(office.reads(Role.AUDITOR, "/decisions").path("items")).hasSize(1);
        return code;
    }

    private static String proposed(Office office, String classification) {
        var proposed =
                office.does(
                        Role.SECRETARY,
                        "POST",
                        "/decisions",
                        json(
                                fields(
                                        "title",
                                        "Extend the contract",
                                        "classification",
                                        classification,
                                        "kind",
                                        "key")));
        return "/decisions/" + proposed.path("id").asString().replaceAll(".*:", "");
    }

    private static String taking() {
        return json(
                fields(
                        "takenOn",
                        "2026-05-20",
                        "madeBy",
                        "The commissioner",
                        "rationale",
                        "Demand rose",
                        "implications",
                        List.of(Map.of("kind", "financial", "text", "Within budget")),
                        "advice",
                        List.of(Map.of("adviser", "chiefFinanceOfficer", "text", "Sound")),
                        "consultees",
                        List.of("The force"),
                        "value",
                        new BigDecimal("12500.50"),
                        "fund",
                        "Safer streets",
                        "legalBasis",
                        "2011 Act section 9",
                        "significance",
                        "significant",
                        "inForceOn",
                        "2026-06-01",
                        "figures",
                        List.of(Map.of("kpi", "K1", "period", "2025-26-Q4"))));
    }

    private static String scrutinised(Office office, @Nullable Long seen) {
        var request =
                fields(
                        "forum",
                        "Accountability board",
                        "topic",
                        "Safety",
                        "heldOn",
                        "2026-06-10",
                        "kpis",
                        List.of("K1"));
        if (seen != null) {
            request.put("seenAtPosition", seen);
        }
        var item = office.does(Role.SECRETARY, "POST", "/scrutiny", json(request));
        return "/scrutiny/" + item.path("id").asString().replaceAll(".*:", "");
    }

    private static String effect(Office office) {
        var made =
                office.does(
                        Role.SECRETARY,
                        "POST",
                        "/recommendations",
                        json(
                                fields(
                                        "reference",
                                        "R1",
                                        "title",
                                        "Patrol",
                                        "madeBy",
                                        "Audit",
                                        "maker",
                                        "audit",
                                        "madeOn",
                                        "2026-03-02",
                                        "kpis",
                                        List.of("K1"))));
        var path = "/recommendations/" + made.path("id").asString().replaceAll(".*:", "");
        office.does(Role.SECRETARY, "POST", path + "/answer", "{\"answer\": \"accepted\"}");
        office.does(
                Role.SECRETARY,
                "POST",
                path + "/effects",
                "{\"kpi\": \"K1\", \"effect\": \"More feel safe\"}");
        return path;
    }

    private static void revise(Office office) {
        office.does(
                Role.SUBMITTER,
                "POST",
                "/kpis/K1/revisions",
                json(
                        fields(
                                "period",
                                "2025-26-Q4",
                                "value",
                                new BigDecimal("48.5"),
                                "kind",
                                "correction",
                                "reason",
                                "A ward was counted twice")));
    }

    private static void figure(JsonNode figure, String seen, String now, boolean revised) {
        assertThat(figure.path("seen").path("value").decimalValue())
                .as("%s", figure)
                .isEqualByComparingTo(seen);
        assertThat(figure.path("now").path("value").decimalValue())
                .as("%s", figure)
                .isEqualByComparingTo(now);
        assertThat(figure.path("revisedSince").asBoolean()).as("%s", figure).isEqualTo(revised);
    }
}
