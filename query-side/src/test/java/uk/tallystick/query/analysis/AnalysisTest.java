package uk.tallystick.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.KpiEvent.LimitsRebased;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.time.LocalDate;

class AnalysisTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static JsonNode get(Office office, String rest, Commit seen) {
        var response = SIDE.get("/api/bodies/" + office.body + "/kpis/K1/analysis" + rest, seen);
        assertThat(response.status()).as(response.http().body()).isEqualTo(200);
        return response.json();
    }

    private static Commit years(Office office, String round) {
        Commit last = null;
        for (var year = 2010; year < 2022; year++) {
            last = office.figure(round, "K1", String.valueOf(year), String.valueOf(50 + year % 2));
        }
        return java.util.Objects.requireNonNull(last);
    }

    @Test
    void a_series_is_analysed_as_it_was_known() {
        var office = new Office(SIDE, "analysis");
        office.kpi("K1", LocalDate.of(2010, 1, 1), null);
        office.baseline("K1", "2010", "50");
        office.target("K1", "2010-01-01", "60", "2030");
        var round = office.round("2022", "Survey");
        var before = years(office, round);
        var last = office.figure(round, "K1", "2022", "70");
        var rebased =
                SIDE.log.append(
                        new LimitsRebased(
                                office.id("K1"),
                                FigureKey.ALL,
                                Period.of("2016"),
                                office.words("Another survey."),
                                office.day,
                                null));

        var then = get(office, "?knownAt=" + before.last(), rebased);
        assertThat(then.path("valid").asBoolean()).as(then.toString()).isTrue();
        assertThat(then.path("why").isNull()).isTrue();
        assertThat(then.path("trial").asBoolean()).isFalse();
        assertThat(then.path("mean").toString()).isEqualTo("50.50");
        assertThat(then.path("lower").toString()).isEqualTo("47.84");
        assertThat(then.path("upper").toString()).isEqualTo("53.16");
        assertThat(then.path("points").size()).isEqualTo(12);
        assertThat(then.at("/rule/id").asString()).isEqualTo("processLimits");
        assertThat(then.path("sentence").asString())
                .endsWith(
                        "January to December 2021 is within the process limits (47.84% to 53.16%)"
                                + " and no signal of a change.");
        var outside = get(office, "?knownAt=" + last.last(), rebased);
        assertThat(outside.at("/points/12/signals").toString()).contains("outside");
        assertThat(outside.at("/points/12/shorthand/0").asString()).isEqualTo("[p]");
        assertThat(outside.path("sentence").asString())
                .contains("January to December 2022 signals a change: it is outside");
        assertThat(outside.path("phases").size()).isEqualTo(1);
        var now = get(office, "", rebased);
        assertThat(now.path("phases").size()).isEqualTo(2);
        assertThat(now.at("/phases/1/reason").asString()).isEqualTo("Another survey.");
        assertThat(now.at("/phases/1/from").asString()).isEqualTo("2016");
        assertThat(now.path("trial").asBoolean()).isTrue();
        assertThat(now.at("/againstTarget/verdict").asString()).isEqualTo("met");
        // From 50 at the end of 2010 to 60 at the end of 2030: 4383 of 7305 days by the end of
        // 2022.
        assertThat(now.at("/trajectory/expected").toString()).isEqualTo("56.0");
        assertThat(now.at("/trajectory/distance").toString()).isEqualTo("14.0");
        assertThat(now.at("/trajectory/ahead").asBoolean()).isTrue();
        assertThat(now.path("comparisons").valueStream().map(c -> c.path("kind").asString()))
                .containsExactly("earlierPeriod", "samePeriodLastYear", "baseline");
        assertThat(now.at("/comparisons/1/withinMargin").asBoolean()).isFalse();
        assertThat(now.path("place").isNull()).isTrue();
    }

    @Test
    void a_breakdown_is_judged_by_the_rules_of_the_figure_that_is_judged() {
        var office = new Office(SIDE, "analysis-rules");
        office.kpi("K1", LocalDate.of(2010, 1, 1), null);
        var year = office.round("2021", "Survey");
        office.figure(year, "K1", "Nottingham City", "2021", "40", null);
        var published =
                SIDE.log.append(new SubmissionPublished(year, RuleVersion.FIRST, office.day, null));
        var before = get(office, "?breakdown=nottingham-city", published);
        assertThat(before.at("/directionOfTravel/rule/version").asInt()).isEqualTo(1);

        var quarter = office.round("2021-22-Q3", "Survey");
        var last = office.figure(quarter, "K1", "Nottingham City", "2021-22-Q3", "42", null);
        var after = get(office, "?breakdown=nottingham-city", last);
        assertThat(after.path("points").size()).isEqualTo(2);
        assertThat(after.at("/directionOfTravel/rule/version").asInt())
                .as("of those that end together the longest is judged, which was published")
                .isEqualTo(1);
    }

    @Test
    void a_breakdown_has_a_series_and_no_ambition_of_its_own() {
        var office = new Office(SIDE, "analysis-part");
        office.kpi("K1", LocalDate.of(2010, 1, 1), null);
        office.target("K1", "2010-01-01", "60", "2030");
        var round = office.round("2022", "Survey");
        office.figure(round, "K1", "Nottingham City", "2020", "40", null);
        var last = office.figure(round, "K1", "Nottingham City", "2021", "42", null);

        var part = get(office, "?breakdown=nottingham-city", last);
        assertThat(part.path("points").size()).isEqualTo(2);
        assertThat(part.path("breakdown").asString()).isEqualTo("nottingham-city");
        assertThat(part.at("/againstTarget/verdict").asString()).isEqualTo("notSet");
        assertThat(part.at("/directionOfTravel/against/value").asInt()).isEqualTo(40);
        assertThat(part.at("/trajectory").isNull()).isTrue();
        var none = get(office, "?breakdown=mars", last);
        assertThat(none.path("valid").asBoolean()).isFalse();
        assertThat(none.path("why").asString())
                .isEqualTo("there is no point, and limits need two.");
        assertThat(SIDE.get("/api/bodies/analysis-part/kpis/K9/analysis").status()).isEqualTo(404);
    }
}
