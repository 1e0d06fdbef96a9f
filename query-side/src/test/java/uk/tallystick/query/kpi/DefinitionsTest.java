package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Checks;
import uk.tallystick.events.kpi.Component;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.kpi.Scheme;
import uk.tallystick.events.kpi.Signals;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class DefinitionsTest {

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

    private static boolean isBroken(JsonNode figure) {
        return figure.path("breakInSeries").asBoolean();
    }

    private static Commit redefined(Office office, String on, boolean breaks) {
        return redefined(office, on, breaks, Direction.INCREASE);
    }

    private static Commit redefined(Office office, String on, boolean breaks, Direction aim) {
        var label = SIDE.log.label(office.body, "Urban");
        var method =
                new Method(
                        office.words("Calls answered by the clock."),
                        List.of(SIDE.log.label(office.body, "Control room")),
                        List.of(new Component(label, new BigDecimal("9"), Unit.MINUTES)),
                        List.of(
                                new Scheme(
                                        SIDE.log.label(office.body, "By district"),
                                        List.of(label),
                                        true)),
                        SIDE.log.label(office.body, "Most similar group"),
                        12,
                        new Checks(null, new BigDecimal("100"), null, null, 5),
                        new Signals(6, false));
        return SIDE.log.append(
                new KpiRedefined(
                        office.id("K1"),
                        new Definition(
                                office.words("Answered in time"),
                                Unit.PERCENT,
                                aim,
                                null,
                                Polarity.HIGHER_IS_BETTER,
                                KpiClass.KPI,
                                1,
                                null,
                                false,
                                false,
                                List.of(),
                                List.of(),
                                method),
                        breaks,
                        office.words("The clock is another."),
                        LocalDate.parse(on),
                        null));
    }

    @Test
    void a_redefinition_begins_a_version_and_the_old_one_stays_on_record() {
        var office = new Office(SIDE, "kpi-redefined");
        var first = office.kpi("K1", LocalDate.of(2024, 4, 1), null);
        office.kpi("K2", LocalDate.of(2024, 4, 1), null);
        var last = redefined(office, "2025-04-01", true);

        var now = get(office, "/K1", last);
        assertThat(now.path("definitionVersion").asInt()).isEqualTo(2);
        assertThat(now.path("definedFrom").asString()).isEqualTo("2025-04-01");
        assertThat(now.path("name").asString()).isEqualTo("Answered in time");
        assertThat(now.path("definition").asString()).isEqualTo("Calls answered by the clock.");
        assertThat(now.at("/suppliers/0/label").asString()).isEqualTo("Control room");
        assertThat(now.path("components").toString())
                .isEqualTo("[{\"name\":\"Urban\",\"value\":9,\"unit\":\"minutes\"}]");
        assertThat(now.at("/schemes/0/name").asString()).isEqualTo("By district");
        assertThat(now.at("/schemes/0/addsUp").asBoolean()).isTrue();
        assertThat(now.at("/comparatorGroup/code").asString()).isEqualTo("most-similar-group");
        assertThat(now.path("rollingMonths").asInt()).isEqualTo(12);
        assertThat(now.at("/checks/suppressBelow").asInt()).isEqualTo(5);
        assertThat(now.at("/signals/run").asInt()).isEqualTo(6);
        assertThat(get(office, "/K1?effectiveOn=2025-03-31", last).path("name").asString())
                .as("a redefinition is not retroactive")
                .isEqualTo("Name of K1");
        assertThat(get(office, "/K1?knownAt=" + first.last(), last).path("name").asString())
                .isEqualTo("Name of K1");
        assertThat(
                        get(office, "", last)
                                .path("items")
                                .valueStream()
                                .map(k -> k.path("code").asString()))
                .as("a redefinition does not change the order")
                .containsExactly("K1", "K2");

        var history = SIDE.get("/api/history/" + office.id("K1"), last).json();
        assertThat(history.at("/items/1/before/name").asString()).isEqualTo("Name of K1");
        assertThat(history.at("/items/1/after/name").asString()).isEqualTo("Answered in time");

        var versions = get(office, "/K1/definitions", last).path("items");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.at("/0/definitionVersion").asInt()).isEqualTo(1);
        assertThat(versions.at("/0/reason").isNull()).isTrue();
        assertThat(versions.at("/0/breakInSeries").asBoolean()).isFalse();
        assertThat(versions.at("/1/reason").asString()).isEqualTo("The clock is another.");
        assertThat(versions.at("/1/breakInSeries").asBoolean()).isTrue();
        assertThat(versions.at("/1/effectiveFrom").asString()).isEqualTo("2025-04-01");
        assertThat(
                        get(office, "/K1/definitions?knownAt=" + first.last(), last)
                                .path("items")
                                .size())
                .isEqualTo(1);
        assertThat(SIDE.get("/api/bodies/kpi-redefined/kpis/K9/definitions").status())
                .isEqualTo(404);
    }

    @Test
    void a_figure_names_the_definition_it_is_by_and_where_its_series_breaks() {
        var office = new Office(SIDE, "kpi-by");
        office.kpi("K1", LocalDate.of(2024, 4, 1), null);
        redefined(office, "2025-04-01", true);
        var round = office.round("2024-25", "Force");
        office.figure(round, "K1", "2023-24", "50");
        office.figure(round, "K1", "2024-25", "52");
        var last = office.figure(round, "K1", "2025-26", "60");

        var before = get(office, "/K1/series", last).path("items");
        assertThat(before.valueStream().map(f -> f.path("definitionVersion").asInt()))
                .containsExactly(1, 1, 2);
        assertThat(before.valueStream().map(f -> f.path("breakInSeries").asBoolean()))
                .containsExactly(false, false, true);
        assertThat(before.at("/2/shorthand").toString()).isEqualTo("[\"[p]\",\"[b]\"]");
        var latest = get(office, "/K1", last).path("latest");
        assertThat(latest.path("breakInSeries").asBoolean()).isTrue();
        assertThat(latest.path("shorthand").toString()).isEqualTo("[\"[p]\",\"[b]\"]");
        assertThat(get(office, "/K1", last).at("/directionOfTravel/why").asString())
                .startsWith("There is nothing yet since the break in series");

        var restated =
                SIDE.log.append(
                        new FigureRevised(
                                round,
                                "r1",
                                new FigureKey("K1", FigureKey.ALL, Period.of("2024-25")),
                                new BigDecimal("55"),
                                null,
                                null,
                                RevisionKind.RESTATEMENT,
                                office.words("By the new clock."),
                                LocalDate.of(2026, 4, 10),
                                null));
        var after = get(office, "/K1/series", restated).path("items");
        assertThat(after.at("/1/restated").asBoolean()).isTrue();
        assertThat(after.at("/1/definitionVersion").asInt()).isEqualTo(2);
        assertThat(after.valueStream().map(f -> f.path("breakInSeries").asBoolean()))
                .containsExactly(false, true, false);
        assertThat(get(office, "/K1", restated).at("/latest/breakInSeries").asBoolean()).isFalse();
        assertThat(get(office, "/K1", restated).at("/directionOfTravel/against/value").asInt())
                .isEqualTo(55);
    }

    @Test
    void a_round_shows_a_break_between_its_figure_and_an_earlier_round_s() {
        var office = new Office(SIDE, "kpi-break-rounds");
        office.kpi("K1", LocalDate.of(2024, 4, 1), null);
        redefined(office, "2025-04-01", true);
        office.figure(office.round("2024-25", "Force"), "K1", "2024-25", "52");
        var first = office.round("2025-26", "Force");
        office.figure(first, "K1", "2025-26", "60");
        var other = office.round("2025-26", "Survey");
        var last = office.figure(other, "K1", "2025-26", "61");

        assertThat(
                        get(office, "/K1/series", last)
                                .path("items")
                                .valueStream()
                                .map(DefinitionsTest::isBroken))
                .as("for each supplier of the first period of the new series")
                .containsExactly(false, true, true);
        for (var round : List.of(first, other)) {
            var path = "/api/bodies/kpi-break-rounds/submissions/" + Ids.codeOf(round);
            assertThat(
                            SIDE.get(path, last)
                                    .json()
                                    .path("measurements")
                                    .valueStream()
                                    .map(DefinitionsTest::isBroken))
                    .containsExactly(true);
        }
    }

    @Test
    void a_kpi_that_is_suspended_or_retired_says_why() {
        var office = new Office(SIDE, "kpi-retired");
        office.kpi("K1");
        office.active("K1");
        var suspended =
                SIDE.log.append(
                        new KpiSuspended(
                                office.id("K1"),
                                office.words("No survey this year."),
                                office.day.plusDays(2),
                                null));
        var retired =
                SIDE.log.append(
                        new KpiRetired(
                                office.id("K1"),
                                office.words("The plan is over."),
                                office.day.plusDays(3),
                                null));

        assertThat(get(office, "/K1", retired).path("status").asString()).isEqualTo("retired");
        assertThat(get(office, "/K1", retired).path("statusReason").asString())
                .isEqualTo("The plan is over.");
        var then = get(office, "/K1?knownAt=" + suspended.last(), retired);
        assertThat(then.path("status").asString()).isEqualTo("suspended");
    }

    @Test
    void a_redefinition_after_the_period_does_not_move_what_was_published() {
        var office = new Office(SIDE, "kpi-aimed");
        office.kpi("K1", LocalDate.of(2023, 4, 1), null);
        office.target("K1", "2023-04-01", "50", "2027-28");
        var round = office.round("2024-25", "Force");
        office.figure(round, "K1", "2023-24", "45");
        office.figure(round, "K1", "2024-25", "52");
        var published =
                SIDE.log.append(
                        new SubmissionPublished(round, RuleVersion.CURRENT, office.day, null));
        var before = get(office, "/K1", published);
        assertThat(before.at("/directionOfTravel/verdict").asString()).isEqualTo("improved");
        assertThat(before.at("/againstTarget/verdict").asString()).isEqualTo("met");

        var flipped = redefined(office, "2025-04-01", false, Direction.DECREASE);
        var after = get(office, "/K1", flipped);
        assertThat(after.path("direction").asString()).isEqualTo("decrease");
        assertThat(after.path("directionOfTravel")).isEqualTo(before.path("directionOfTravel"));
        assertThat(after.path("againstTarget")).isEqualTo(before.path("againstTarget"));
        assertThat(get(office, "/K1/analysis", flipped).at("/directionOfTravel/verdict").asString())
                .isEqualTo("improved");

        var next = office.figure(office.round("2025-26", "Force"), "K1", "2025-26", "64");
        assertThat(get(office, "/K1", next).at("/directionOfTravel/verdict").asString())
                .as("what comes after is by the new aim")
                .isEqualTo("worse");
    }

    @Test
    void what_was_published_under_the_first_rules_keeps_their_verdict_and_version() {
        var office = new Office(SIDE, "kpi-frozen");
        office.kpi("K1", LocalDate.of(2024, 4, 1), null);
        office.baseline("K1", "2023-24", "52.0");
        var first = office.round("2024-25", "Force");
        office.figure(first, "K1", "2024-25", "50.4");
        var published =
                SIDE.log.append(
                        new SubmissionPublished(first, RuleVersion.FIRST, office.day, null));

        var old = get(office, "/K1", published).path("directionOfTravel");
        assertThat(old.at("/rule/version").asInt()).isEqualTo(1);
        assertThat(old.path("verdict").asString()).isEqualTo("worse");
        assertThat(old.path("why").asString())
                .isEqualTo(
                        "Compared with the baseline: 1.6 percentage points lower than 2023-24"
                                + " (52.0%).");

        var second = office.round("2025-26", "Force");
        var unpublished = office.figure(second, "K1", "2025-26", "50.4");
        var now = get(office, "/K1", unpublished).path("directionOfTravel");
        assertThat(now.at("/rule/version").asInt()).isEqualTo(2);
        assertThat(now.path("verdict").asString()).isEqualTo("noClearChange");
        assertThat(
                        get(office, "/K1?knownAt=" + published.last(), unpublished)
                                .at("/directionOfTravel/rule/version")
                                .asInt())
                .isEqualTo(1);
        var today =
                SIDE.log.append(
                        new SubmissionPublished(second, RuleVersion.CURRENT, office.day, null));
        assertThat(get(office, "/K1", today).at("/directionOfTravel/rule/version").asInt())
                .isEqualTo(2);
    }
}
