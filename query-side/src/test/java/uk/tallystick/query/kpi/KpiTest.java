package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.Suppression;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.math.BigDecimal;
import java.time.LocalDate;

class KpiTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static JsonNode get(Office office, String rest, Commit seen) {
        var response = SIDE.get("/api/bodies/" + office.body + "/kpis" + rest, seen);
        assertThat(response.status()).as(response.http().body()).isEqualTo(200);
        return response.json();
    }

    @Test
    void a_kpi_is_shown_with_its_definition_and_its_version() {
        var office = new Office(SIDE, "kpi-definition");
        office.kpi("P1-1");
        var last = office.active("P1-1");

        var response = SIDE.get("/api/bodies/kpi-definition/kpis/P1-1", last);

        var kpi = response.json();
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(kpi.path("version").asLong()).isEqualTo(2);
        assertThat(kpi.path("id").asString()).isEqualTo("kpi:kpi-definition:P1-1");
        assertThat(kpi.path("code").asString()).isEqualTo("P1-1");
        assertThat(kpi.path("name").asString()).isEqualTo("Name of P1-1");
        assertThat(kpi.path("unit").asString()).isEqualTo("percent");
        assertThat(kpi.path("direction").asString()).isEqualTo("increase");
        assertThat(kpi.path("polarity").asString()).isEqualTo("higherIsBetter");
        assertThat(kpi.path("class").asString()).isEqualTo("kpi");
        assertThat(kpi.path("scale").asInt()).isEqualTo(1);
        assertThat(kpi.path("rolling").asBoolean()).isTrue();
        assertThat(kpi.path("status").asString()).isEqualTo("active");
        assertThat(kpi.path("source").asString()).isEqualTo("Police & Crime Survey");
        assertThat(kpi.at("/planNodes/0").asString()).isEqualTo("P1");
        assertThat(kpi.at("/breakdowns/0").toString())
                .isEqualTo("{\"code\":\"nottingham-city\",\"label\":\"Nottingham City\"}");
        assertThat(kpi.path("baseline").isNull()).isTrue();
        assertThat(kpi.path("latest").isNull()).isTrue();
        assertThat(kpi.path("recordedOn").asString()).isEqualTo("2026-06-01");
        assertThat(kpi.path("statedOn").isNull()).isTrue();
        assertThat(kpi.at("/againstTarget/verdict").asString()).isEqualTo("notSet");
        assertThat(kpi.at("/state/position").asLong()).isEqualTo(last.last());
        assertThat(get(office, "/kpi:kpi-definition:P1-1", last).path("code"))
                .isEqualTo(kpi.path("code"));
        assertThat(SIDE.get("/api/bodies/kpi-definition/kpis/P9").status()).isEqualTo(404);
    }

    @Test
    void a_baseline_and_a_target_may_be_confirmed_later_and_the_past_stays_unconfirmed() {
        var office = new Office(SIDE, "kpi-tbc");
        office.kpi("P3-3", LocalDate.of(2024, 10, 25), null);
        office.baseline("P3-3", "2023-24", null);
        var tbc = office.target("P3-3", "2024-10-25", null, "2027-28");
        office.baseline("P3-3", "2023-24", "52.0");
        var set = office.target("P3-3", "2026-05-01", "55", "2027-28");

        var before = get(office, "/P3-3?knownAt=" + tbc.last(), set);
        assertThat(before.at("/baseline/period").asString()).isEqualTo("2023-24");
        assertThat(before.at("/baseline/value").isNull()).isTrue();
        assertThat(before.at("/target/value").isNull()).isTrue();
        assertThat(before.at("/target/tbcSince").asString()).isEqualTo("2024-10-25");
        assertThat(before.path("sentence").asString())
                .isEqualTo(
                        "No ambition has been set; to be confirmed since 25 October 2024 (584"
                                + " days). No figure has been recorded.");
        var after = get(office, "/P3-3", set);
        assertThat(after.at("/baseline/value").toString()).isEqualTo("52.0");
        assertThat(after.at("/baseline/note").asString()).isEqualTo("as published");
        assertThat(after.at("/target/value").toString()).isEqualTo("55");
        assertThat(after.at("/target/tbcSince").isNull()).isTrue();
        assertThat(after.at("/target/reason").asString()).isEqualTo("as agreed");
        assertThat(get(office, "/P3-3?effectiveOn=2026-04-30", set).at("/target/value").isNull())
                .as("a target does not count before the day it is in force from")
                .isTrue();
    }

    @Test
    void a_revised_figure_stands_from_its_revision_and_the_old_one_before() {
        var office = new Office(SIDE, "kpi-revised");
        office.kpi("P1-1");
        var round = office.round("2025-26-Q4", "Notts Police");
        var first = office.figure(round, "P1-1", "12m-to-2026-03", "50.4");
        var revised = office.revised(round, "P1-1", "12m-to-2026-03", "50.6", null);
        var published = office.revisionPublished(round, "P1-1", "12m-to-2026-03");

        var then = get(office, "/P1-1?knownAt=" + first.last(), published).path("latest");
        assertThat(then.path("value").toString()).isEqualTo("50.4");
        assertThat(then.path("version").asLong()).isEqualTo(1);
        assertThat(then.path("numerator").asInt()).isEqualTo(504);
        var between = get(office, "/P1-1?knownAt=" + revised.last(), published).path("latest");
        assertThat(between.path("value").toString()).isEqualTo("50.6");
        assertThat(between.path("published").asBoolean()).isFalse();
        var now = get(office, "/P1-1", published).path("latest");
        assertThat(now.path("version").asLong()).isEqualTo(2);
        assertThat(now.path("recordedAtPosition").asLong()).isEqualTo(revised.last());
        assertThat(now.path("revisedFrom").toString()).isEqualTo("50.4");
        assertThat(now.path("kind").asString()).isEqualTo("correction");
        assertThat(now.path("reason").asString()).isEqualTo("A row was counted twice.");
        assertThat(now.path("shorthand").toString()).isEqualTo("[\"[p]\",\"[r]\"]");
        assertThat(now.path("published").asBoolean()).as("its round is not published").isFalse();
        assertThat(now.path("numerator").isNull())
                .as("what was said of the old value's parts")
                .isTrue();
        assertThat(now.path("comment").asString()).isEqualTo("Interviews were delayed.");
        assertThat(now.path("marker").asString()).isEqualTo("provisional");
        assertThat(now.path("breakdown").asString()).isEqualTo("all");
    }

    @Test
    void a_revision_says_which_marker_the_figure_has_now_or_leaves_it() {
        var office = new Office(SIDE, "kpi-remarked");
        office.kpi("P1-1");
        var round = office.round("2025-26", "Force");
        office.figure(round, "P1-1", "2025-26", "52.0");

        var left = get(office, "/P1-1", revised(office, round, "r1", "50.6", null, null));
        assertThat(left.at("/latest/marker").asString()).isEqualTo("provisional");
        assertThat(left.at("/latest/value").toString()).isEqualTo("50.6");

        var hidden =
                get(
                        office,
                        "/P1-1",
                        revised(
                                office,
                                round,
                                "r2",
                                null,
                                Marker.SUPPRESSED,
                                Suppression.SMALL_NUMBER));
        assertThat(hidden.at("/latest/marker").asString()).isEqualTo("suppressed");
        assertThat(hidden.at("/latest/suppression").asString()).isEqualTo("smallNumber");
        assertThat(hidden.at("/latest/shorthand").toString()).contains("[c]");

        var still = get(office, "/P1-1", revised(office, round, "r3", null, null, null));
        assertThat(still.at("/latest/marker").asString()).isEqualTo("suppressed");
        assertThat(still.at("/latest/suppression").asString()).isEqualTo("smallNumber");

        var shown = get(office, "/P1-1", revised(office, round, "r4", "51", Marker.FINAL, null));
        assertThat(shown.at("/latest/marker").asString()).isEqualTo("final");
        assertThat(shown.at("/latest/suppression").isNull()).isTrue();
        var gone =
                get(
                        office,
                        "/P1-1",
                        revised(office, round, "r5", null, Marker.NOT_COLLECTED, null));
        assertThat(gone.at("/latest/suppression").isNull())
                .as("what is not suppressed any more does not say why it was")
                .isTrue();
    }

    private static Commit revised(
            Office office,
            String round,
            String revision,
            @Nullable String value,
            @Nullable Marker marker,
            @Nullable Suppression suppression) {
        return SIDE.log.append(
                new FigureRevised(
                        round,
                        revision,
                        new FigureKey("P1-1", FigureKey.ALL, Period.of("2025-26")),
                        value == null ? null : new BigDecimal(value),
                        marker,
                        suppression,
                        RevisionKind.CORRECTION,
                        office.words("A row was counted twice."),
                        office.day.plusDays(30),
                        null));
    }

    @Test
    void an_old_period_is_judged_by_the_target_that_was_in_force_for_it() {
        var office = new Office(SIDE, "kpi-goalposts");
        office.kpi("P1-1", LocalDate.of(2024, 4, 1), null);
        office.target("P1-1", "2024-04-01", "55", "2024-25");
        var round = office.round("2024-25", "Survey");
        var figure = office.figure(round, "P1-1", "2024-25", "52");
        var moved = office.target("P1-1", "2025-04-01", "50", "2025-26");

        var now = get(office, "/P1-1", moved);
        assertThat(now.at("/target/value").asInt()).isEqualTo(50);
        assertThat(now.at("/againstTarget/verdict").asString()).isEqualTo("offTrajectory");
        assertThat(now.at("/againstTarget/goal/value").asInt()).isEqualTo(55);
        assertThat(now.at("/againstTarget/why").asString())
                .endsWith("Since 1 April 2025 the ambition is 50% by April 2025 to March 2026.");
        var then = get(office, "/P1-1?knownAt=" + figure.last(), moved);
        assertThat(then.at("/againstTarget/why").asString())
                .isEqualTo(
                        "52% for April 2024 to March 2025 has not reached the ambition of 55% by"
                                + " April 2024 to March 2025.");
    }

    @Test
    void a_target_recorded_late_for_an_earlier_day_counts_from_that_day_once_it_is_known() {
        var office = new Office(SIDE, "kpi-backdated");
        office.kpi("P1-1", LocalDate.of(2024, 4, 1), null);
        office.target("P1-1", "2024-04-01", "55", "2025-26");
        var current = office.target("P1-1", "2026-01-01", "50", "2026-27");
        var late = office.target("P1-1", "2025-01-01", "53", "2025-26");

        assertThat(
                        get(office, "/P1-1?effectiveOn=2025-06-01&knownAt=" + current.last(), late)
                                .at("/target/value")
                                .asInt())
                .isEqualTo(55);
        assertThat(get(office, "/P1-1?effectiveOn=2025-06-01", late).at("/target/value").asInt())
                .isEqualTo(53);
        assertThat(get(office, "/P1-1", late).at("/target/value").asInt()).isEqualTo(50);
    }

    @Test
    void a_kpi_that_is_known_but_not_yet_in_effect_is_not_shown() {
        var office = new Office(SIDE, "kpi-effective");
        office.kpi("P1-1", LocalDate.of(2025, 4, 1), null);
        var last = office.kpi("P1-2", LocalDate.of(2026, 4, 1), null);

        assertThat(get(office, "", last).path("items").size()).isEqualTo(2);
        assertThat(get(office, "?effectiveOn=2026-03-31", last).path("items").size()).isEqualTo(1);
        assertThat(
                        SIDE.get("/api/bodies/kpi-effective/kpis/P1-2?effectiveOn=2026-03-31", last)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_figure_counts_from_the_day_its_period_has_ended() {
        var office = new Office(SIDE, "kpi-ended");
        office.kpi("P1-1", LocalDate.of(2025, 4, 1), null);
        var round = office.round("2025-26", "Survey");
        office.figure(round, "P1-1", "2025-26-Q3", "50");
        office.figure(round, "P1-1", "2025-26-Q4", "51");
        var last = office.figure(round, "P1-1", "2026-27-Q1", "52");

        assertThat(get(office, "/P1-1", last).at("/latest/period").asString())
                .isEqualTo("2025-26-Q4");
        assertThat(
                        get(office, "/P1-1?effectiveOn=2026-03-30", last)
                                .at("/latest/period")
                                .asString())
                .isEqualTo("2025-26-Q3");
        assertThat(get(office, "/P1-1/series", last).path("items").size()).isEqualTo(2);
    }

    @Test
    void history_counts_by_the_day_it_was_stated_on_that_basis() {
        var office = new Office(SIDE, "kpi-stated");
        office.kpi("P1-1", LocalDate.of(2023, 4, 1), office.stated("2023-06-01", "Plan 2023"));
        var round = office.round("2023-24", "Survey", office.stated("2023-06-01", "Plan 2023"));
        office.figure(
                round,
                "P1-1",
                null,
                "12m-to-2023-09",
                "52",
                office.stated("2023-11-20", "Panel paper"));
        var last =
                office.revised(
                        round,
                        "P1-1",
                        "12m-to-2023-09",
                        "51.9",
                        office.stated("2025-09-30", "Pre-report"));

        var then = get(office, "/P1-1?basis=stated&asAt=2024-01-01", last);
        assertThat(then.path("statedOn").asString()).isEqualTo("2023-06-01");
        assertThat(then.path("statedSource").asString()).isEqualTo("Plan 2023");
        assertThat(then.path("recordedOn").asString()).isEqualTo("2026-06-01");
        assertThat(then.at("/latest/value").toString()).isEqualTo("52");
        assertThat(then.at("/latest/statedSource").asString()).isEqualTo("Panel paper");
        var later = get(office, "/P1-1/series?basis=stated&asAt=2025-10-01", last);
        assertThat(later.path("items").size()).isEqualTo(1);
        assertThat(later.at("/items/0/value").toString()).isEqualTo("51.9");
        assertThat(
                        SIDE.get(
                                        "/api/bodies/kpi-stated/kpis/P1-1?basis=stated&asAt=2023-05-31",
                                        last)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void two_suppliers_of_one_period_are_both_shown_and_neither_is_chosen() {
        var office = new Office(SIDE, "kpi-suppliers");
        office.kpi("P2-2");
        office.figure(office.round("2025", "City"), "P2-2", "2025", "77.5");
        var last = office.figure(office.round("2025", "Hospitals"), "P2-2", "2025", "89.1");

        var items = get(office, "/P2-2/series", last).path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.at("/0/supplier/label").asString()).isEqualTo("City");
        assertThat(items.at("/1/supplier/label").asString()).isEqualTo("Hospitals");
        assertThat(items.at("/1/submission").asString()).isEqualTo("2025_hospitals");
        assertThat(get(office, "/P2-2", last).at("/directionOfTravel/why").asString())
                .isEqualTo("2 suppliers give different figures for 2025: 77.5% and 89.1%.");
    }

    @Test
    void a_series_is_in_the_order_of_its_periods_and_of_one_breakdown() {
        var office = new Office(SIDE, "kpi-series");
        office.kpi("P1-1");
        var round = office.round("2025-26", "Survey");
        office.figure(round, "P1-1", "2025-26-Q4", "51");
        office.figure(round, "P1-1", "2024-25", "52");
        office.figure(round, "P1-1", "2025-26-Q1", "53");
        var last = office.figure(round, "P1-1", "Nottingham City", "2025-26-Q1", "58", null);

        assertThat(
                        get(office, "/P1-1/series", last)
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("period").asString()))
                .containsExactly("2024-25", "2025-26-Q1", "2025-26-Q4");
        assertThat(get(office, "/P1-1/series?limit=1", last).path("cursor").isNull()).isFalse();
        for (var breakdown : new String[] {"nottingham-city", "Nottingham%20City"}) {
            var items = get(office, "/P1-1/series?breakdown=" + breakdown, last).path("items");
            assertThat(items.size()).isEqualTo(1);
            assertThat(items.at("/0/breakdownLabel").asString()).isEqualTo("Nottingham City");
            assertThat(items.at("/0/value").asInt()).isEqualTo(58);
        }
        assertThat(get(office, "/P1-1/series?breakdown=Mars", last).path("items").isEmpty())
                .isTrue();
        assertThat(SIDE.get("/api/bodies/kpi-series/kpis/P9/series").status()).isEqualTo(404);
    }

    @Test
    void a_day_before_the_first_record_is_empty_and_says_what_was_recorded_later() {
        var office = new Office(SIDE, "kpi-before");
        var last = office.kpi("P1-1", LocalDate.of(2024, 4, 1), null);

        var answer = get(office, "?knownAt=2026-05-01&effectiveOn=2025-01-01", last);

        assertThat(answer.path("items").isEmpty()).isTrue();
        assertThat(answer.at("/state/position").asLong()).isZero();
        assertThat(answer.at("/state/recordedLater").asLong()).isEqualTo(1);
        assertThat(SIDE.get("/api/bodies/nowhere/kpis").status()).isEqualTo(404);
    }
}
