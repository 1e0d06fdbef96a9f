package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.events.Period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** KPIs, baselines, targets and measurements are those of the sources, digit by digit. */
class StarterFiguresTest {

    /** What the observations call a KPI of the plan; any other is a contextual measure. */
    private static final Map<String, String> OF_THE_PLAN =
            Map.of(
                    "Public confidence", "P1-1",
                    "Police visible in areas of need", "P1-2",
                    "Police tackling local concerns", "P1-3",
                    "Victim-based crime", "P2-1",
                    "999 answered within 10 seconds", "P3-1");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final StarterFiles files = new StarterFiles("nottinghamshire");
    private final List<Row> kpis = files.rows("kpis");
    private final List<Row> plan = Facts.of("seed000_kpis");
    private final List<Row> observations = Facts.of("notts_kpi_observations");

    @Test
    void theTwelveKpisAreThoseOfThePlansTable() {
        var proposed = kpis.stream().filter(kpi -> kpi.text("kpiClass").equals("kpi")).toList();
        assertThat(proposed).hasSize(12).hasSameSizeAs(plan);
        for (var i = 0; i < plan.size(); i++) {
            var kpi = proposed.get(i);
            var source = plan.get(i);
            assertThat(kpi.text("code")).isEqualTo(source.text("kpi_id"));
            assertThat(kpi.text("unit")).isEqualTo(known(source.text("unit")));
            assertThat(kpi.text("direction"))
                    .isEqualTo(source.text("direction").replaceFirst(" .*", ""));
            assertThat(kpi.text("dataSource")).isEqualTo(source.text("data_source"));
            assertThat(kpi.text("planNode"))
                    .isEqualTo("PCP2024-" + source.text("kpi_id").substring(0, 2));
            assertThat(kpi.text("status")).isEqualTo("proposed");
            assertThat(kpi.text("effectiveFrom")).isEmpty();
        }
    }

    @Test
    void aBaselineIsToTheDigitWhatThePlanPrints() {
        var baselines = files.rows("baselines");
        assertThat(baselines).hasSameSizeAs(plan);
        for (var i = 0; i < plan.size(); i++) {
            assertThat(baselines.get(i).text("kpi")).isEqualTo(plan.get(i).text("kpi_id"));
            assertThat(baselines.get(i).text("period")).isEqualTo("2023-24");
            assertThat(baselines.get(i).text("value"))
                    .isEqualTo(known(plan.get(i).text("baseline_2023_24")));
            assertThat(baselines.get(i).text("note").isEmpty())
                    .isEqualTo(!plan.get(i).text("baseline_2023_24").equals("TBC"));
        }
    }

    @Test
    void aTargetIsToBeConfirmedByMarch2028AsThePlanSaysUnlessAReportQuotesOne() {
        var targets = files.rows("targets");
        assertThat(targets).hasSizeGreaterThan(plan.size());
        for (var i = 0; i < plan.size(); i++) {
            var target = targets.get(i);
            assertThat(target.text("kpi")).isEqualTo(plan.get(i).text("kpi_id"));
            assertThat(target.text("value"))
                    .isEqualTo(known(plan.get(i).text("ambition_mar_2028")));
            assertThat(target.text("byPeriod")).isEqualTo("on-2028-03-31");
            assertThat(target.text("shape"))
                    .isEqualTo(
                            plan.get(i).text("direction").startsWith("maintain")
                                    ? "maintain"
                                    : "absolute");
            assertThat(target.text("statedSource")).startsWith("Police and Crime Plan 2024-29");
        }
        assertThat(targets.subList(plan.size(), targets.size()))
                .extracting(row ->
                        List.of(
                                row.text("kpi"),
                                row.text("value"),
                                row.text("byPeriod"),
                                row.text("shape"),
                                row.text("statedSource"),
                                row.text("statedAsGiven")))
                .containsExactlyElementsOf(
                        observations.stream()
                                .filter(row -> row.text("target_at_period").matches("[\\d.]+"))
                                .map(row ->
                                        List.of(
                                                code(row),
                                                row.text("target_at_period"),
                                                "",
                                                "absolute",
                                                row.text("source"),
                                                row.text("reported_on")))
                                .toList());
    }

    @Test
    void theMeasurementsAreTheObservationsOfThePublicRecordNoneMissingNoneMore() {
        var measurements = files.rows("measurements");
        assertThat(measurements).hasSameSizeAs(observations);
        for (var i = 0; i < observations.size(); i++) {
            assertThat(measurements.get(i).text("ref")).isEqualTo("obs-%02d".formatted(i + 1));
            assertIsObserved(measurements.get(i), observations.get(i));
        }
    }

    private void assertIsObserved(Row measurement, Row observation) {
        var isChange = observation.text("unit").startsWith("percent change");
        var isAbout = observation.text("value").startsWith("about ");
        var isDerived = observation.text("basis").startsWith("DERIVED");
        var value = observation.text("value").replace("about ", "");
        assertThat(measurement.text("kpi")).isEqualTo(code(observation));
        assertThat(measurement.text("breakdown"))
                .isEqualTo(observation.text("breakdown").replaceFirst("^Force$", "all"));
        assertThat(measurement.text("value"))
                .as("%s", measurement)
                .isEqualTo(isChange ? "" : value);
        assertThat(measurement.text("reportedChange"))
                .as("%s", measurement)
                .isEqualTo(isChange ? value : "");
        assertThat(measurement.text("marker")).isEqualTo(isAbout || isDerived ? "estimated" : "");
        assertPeriod(measurement.text("period"), observation);
        assertThat(measurement.statedOn())
                .isEqualTo(AsGiven.lastDay(observation.text("reported_on")));
        assertThat(measurement.text("statedAsGiven")).isEqualTo(observation.text("reported_on"));
        assertThat(measurement.text("statedSource"))
                .isEqualTo(
                        observation.text("source").equals("seed 000")
                                ? "Police and Crime Plan 2024-29, consultation draft"
                                : observation.text("source"));
    }

    private static void assertPeriod(String period, Row observation) {
        var month = YearMonth.parse(observation.text("period_end"));
        assertThat(Period.of(period).end()).as(period).isEqualTo(month.atEndOfMonth());
        var form =
                switch (observation.text("period_basis")) {
                    case String it when it.startsWith("12 months") -> "12m-to-" + month;
                    case "2023/24" -> "2023-24";
                    case "March 2024" -> "2024-03";
                    case "change in last quarter" -> "2024-25-Q2";
                    case "Nov 2021 to Apr 2022 (6 months)" -> "2021-11/2022-04";
                    // How many months it covers is not said.
                    default -> "on-" + month.atEndOfMonth();
                };
        assertThat(period).isEqualTo(form);
    }

    @Test
    void aCommentHasNoNumberThatTheObservationsHaveNot() {
        var known =
                observations.stream()
                        .flatMap(row -> row.line().getFields().stream())
                        .flatMap(text -> NUMBER.matcher(text).results())
                        .map(match -> match.group())
                        .collect(Collectors.toSet());
        for (var measurement : files.rows("measurements")) {
            var comment = measurement.text("comment").replaceAll("obs-\\d+", "");
            assertThat(NUMBER.matcher(comment).results())
                    .extracting(match -> match.group())
                    .as(comment)
                    .isSubsetOf(known);
        }
    }

    @Test
    void aContextualMeasureIsOneObservedAndNothingElseIsSaidOfIt() {
        var contextual =
                kpis.stream().filter(kpi -> kpi.text("kpiClass").equals("contextual")).toList();
        var observed =
                observations.stream()
                        .map(row -> row.text("kpi"))
                        .filter(name -> !OF_THE_PLAN.containsKey(name))
                        .distinct()
                        .toList();
        assertThat(contextual).hasSameSizeAs(observed).hasSize(kpis.size() - plan.size());
        for (var i = 0; i < observed.size(); i++) {
            var name = observed.get(i);
            var first =
                    observations.stream()
                            .filter(row -> row.text("kpi").equals(name))
                            .min((one, other) -> day(one).compareTo(day(other)))
                            .orElseThrow();
            var kpi = contextual.get(i);
            assertThat(kpi.text("name")).startsWith(name);
            // A change in per cent does not tell the unit of what changed.
            assertThat(kpi.text("unit"))
                    .isEqualTo(first.text("unit").equals("percent") ? "percent" : "");
            assertThat(kpi.text("statedAsGiven")).isEqualTo(first.text("reported_on"));
            assertThat(kpi.text("statedSource")).isEqualTo(first.text("source"));
            assertThat(
                            kpi.text("direction")
                                    + kpi.text("dataSource")
                                    + kpi.text("plan")
                                    + kpi.text("planNode")
                                    + kpi.text("status")
                                    + kpi.text("effectiveFrom"))
                    .isEmpty();
        }
    }

    private static LocalDate day(Row observation) {
        return AsGiven.lastDay(observation.text("reported_on"));
    }

    private String code(Row observation) {
        var name = observation.text("kpi");
        var ofThePlan = OF_THE_PLAN.get(name);
        return ofThePlan != null
                ? ofThePlan
                : kpis.stream()
                        .filter(kpi -> kpi.text("name").startsWith(name))
                        .map(kpi -> kpi.text("code"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no KPI is called " + name));
    }

    private static String known(String text) {
        return text.equals("TBC") || text.equals("unknown") ? "" : text;
    }
}
