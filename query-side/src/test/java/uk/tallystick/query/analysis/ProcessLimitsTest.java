package uk.tallystick.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Signals;
import uk.tallystick.events.kpi.Unit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class ProcessLimitsTest {

    private static final Conditions PLAIN = of(Unit.SCORE, Signals.AS_PUBLISHED);

    private static Conditions of(@Nullable Unit unit, Signals signals, Rebased... rebased) {
        return new Conditions(unit, false, false, null, signals, List.of(rebased));
    }

    private static List<Observation> months(String... values) {
        var series = new ArrayList<Observation>();
        for (var value : values) {
            var month = YearMonth.of(2020, 1).plusMonths(series.size()).toString();
            series.add(
                    new Observation(Period.of(month + "/" + month), new BigDecimal(value), false));
        }
        return series;
    }

    private static List<Observation> periods(String... codes) {
        var series = new ArrayList<Observation>();
        for (var code : codes) {
            series.add(new Observation(Period.of(code), BigDecimal.valueOf(series.size()), false));
        }
        return series;
    }

    private static List<Integer> with(Limits limits, Signal signal) {
        var found = new ArrayList<Integer>();
        for (var i = 0; i < limits.signals().size(); i++) {
            if (limits.signals().get(i).contains(signal)) {
                found.add(i);
            }
        }
        return found;
    }

    /**
     * D. C. Montgomery, "Introduction to Statistical Quality Control": the viscosity of aircraft
     * primer paint, of 15 batches. By hand:
     *
     * <p>sum 502.85, mean 502.85 / 15 = 33.523 (he prints 33.52);
     *
     * <p>moving ranges 0.70 0.95 0.19 0.35 0.56 0.34 0.41 0.22 0.29 0.42 0.62 0.54 0.42 0.72: sum
     * 6.73, mean 6.73 / 14 = 0.48071 (0.48);
     *
     * <p>2.66 × 0.48071 = 1.27870; limits 33.5233 ± 1.2787 = 32.2446 and 34.8020 (32.24 and 34.80).
     */
    @Test
    void limits_are_those_of_a_textbook() {
        var limits =
                ProcessLimits.of(
                        months(
                                "33.75", "33.05", "34.00", "33.81", "33.46", "34.02", "33.68",
                                "33.27", "33.49", "33.20", "33.62", "33.00", "33.54", "33.12",
                                "33.84"),
                        PLAIN);

        var phase = limits.phases().getFirst();
        assertThat(limits.valid()).isTrue();
        assertThat(limits.trial()).isFalse();
        assertThat(phase.mean()).isEqualTo(new BigDecimal("33.5233"));
        assertThat(phase.lower()).isEqualTo(new BigDecimal("32.2446"));
        assertThat(phase.upper()).isEqualTo(new BigDecimal("34.8020"));
        assertThat(limits.signals()).allMatch(Set::isEmpty);
    }

    /**
     * D. J. Wheeler, "Understanding Variation": the monthly trade deficits of the United States in
     * the last half of 1988, and how those of the first half of 1989 are told apart. By hand: sum
     * 61.9, mean 10.317; moving ranges 0.7 2.0 0.9 0.3 0.1, mean 0.8; 10.317 ± 2.66 × 0.8 = 8.189
     * and 12.445. March (7.0) and April (6.8) of 1989 are below.
     */
    @Test
    void limits_are_those_of_wheelers_exercise_and_a_later_shift_is_outside_them() {
        var values = List.of("10.5", "11.2", "9.2", "10.1", "10.4", "10.5");
        var limits = ProcessLimits.of(months(values.toArray(String[]::new)), PLAIN);

        var phase = limits.phases().getFirst();
        assertThat(phase.mean()).isEqualTo(new BigDecimal("10.317"));
        assertThat(phase.lower()).isEqualTo(new BigDecimal("8.189"));
        assertThat(phase.upper()).isEqualTo(new BigDecimal("12.445"));
        assertThat(limits.trial()).as("six points").isTrue();
        var xmr = new Xmr(values.stream().map(BigDecimal::new).toList());
        assertThat(
                        List.of("8.7", "8.7", "7.0", "6.8", "9.6", "9.0").stream()
                                .map(value -> xmr.beyond(new BigDecimal(value))))
                .containsExactly(0, 0, -1, -1, 0, 0);
    }

    /** Eighteen quarters, each of the twelve months to its end: real figures that overlap. */
    @Test
    void overlapping_windows_get_no_limits_and_the_reason() throws IOException {
        var series = new ArrayList<Observation>();
        try (var csv =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ProcessLimitsTest.class.getResourceAsStream(
                                        "/analysis/devoncornwall_confidence_18_quarters.csv")),
                        StandardCharsets.UTF_8)) {
            for (var line : csv.readAllAsString().lines().skip(2).toList()) {
                var comma = line.indexOf(',');
                series.add(
                        new Observation(
                                Period.of("12m-to-" + line.substring(0, comma)),
                                new BigDecimal(line.substring(comma + 1)),
                                false));
            }
        }
        assertThat(series).hasSize(18);

        var limits = ProcessLimits.of(series, of(Unit.PERCENT, Signals.AS_PUBLISHED));

        assertThat(limits.valid()).isFalse();
        assertThat(limits.why())
                .isEqualTo(
                        "its periods overlap: 12 months to March 2006 and 12 months to June 2006"
                                + " have data in common, so that one point follows from the"
                                + " other.");
        assertThat(limits.phases()).isEmpty();
        assertThat(limits.signals()).hasSize(18).allMatch(Set::isEmpty);
    }

    @Test
    void windows_that_a_definition_says_are_longer_than_their_periods_overlap_too() {
        var quarters = periods("2024-25-Q1", "2024-25-Q2");
        var rolling =
                new Conditions(Unit.PERCENT, false, true, 12, Signals.AS_PUBLISHED, List.of());

        assertThat(ProcessLimits.of(quarters, rolling).why())
                .startsWith("its periods overlap")
                .contains(", of 12 months each,");
        assertThat(ProcessLimits.of(periods("12m-to-2024-03", "12m-to-2025-03"), rolling).valid())
                .as("one of each year")
                .isTrue();
    }

    @Test
    void limits_are_refused_with_the_reason_where_they_are_not_valid() {
        assertThat(ProcessLimits.of(List.of(), PLAIN).why())
                .isEqualTo("there is no point, and limits need two.");
        assertThat(ProcessLimits.of(months("1"), PLAIN).why())
                .isEqualTo("there is only one point, and limits need two.");
        assertThat(ProcessLimits.of(periods("ytd-to-2025-06", "ytd-to-2025-09"), PLAIN).why())
                .isEqualTo("figures of a year to date are sums of those before them.");
        assertThat(ProcessLimits.of(periods("2023-24", "2024-25-Q1"), PLAIN).why())
                .isEqualTo(
                        "its periods are not equally long: April 2023 to March 2024 and April to"
                                + " June 2024.");
        assertThat(ProcessLimits.of(periods("2024-25", "2024-25"), PLAIN).why())
                .isEqualTo("there is more than one figure for April 2024 to March 2025.");
    }

    @Test
    void gaps_and_seasons_are_allowed_and_said() {
        var gap = ProcessLimits.of(periods("2024-25-Q1", "2024-25-Q2", "2024-25-Q4"), PLAIN);
        var seasonal =
                ProcessLimits.of(
                        periods("2024-25-Q1", "2024-25-Q2"),
                        new Conditions(null, true, false, null, Signals.AS_PUBLISHED, List.of()));

        assertThat(gap.valid()).isTrue();
        assertThat(gap.notes().getFirst()).startsWith("There is a gap in the series");
        assertThat(seasonal.valid()).isTrue();
        assertThat(seasonal.notes().getFirst()).startsWith("The measure has seasons");
        assertThat(ProcessLimits.of(periods("2024-25-Q1", "2024-25-Q2"), PLAIN).notes()).isEmpty();
    }

    @Test
    void a_point_beyond_a_limit_is_outside_and_one_on_it_is_not() {
        // Mean 10; mean moving range 2 × 100 / 19 with the one far point.
        var values = new String[20];
        java.util.Arrays.fill(values, "0");
        values[10] = "100";
        assertThat(with(ProcessLimits.of(months(values), PLAIN), Signal.OUTSIDE))
                .containsExactly(10);
        // Moving ranges are nothing: limits are the mean itself, and no point is beyond it.
        assertThat(with(ProcessLimits.of(months("5", "5", "5"), PLAIN), Signal.OUTSIDE)).isEmpty();
    }

    @Test
    void a_run_on_one_side_of_the_mean_is_a_shift_from_seven_points_on() {
        // Seven below the mean, then as many above.
        var seven = months("1", "2", "1", "2", "1", "2", "1", "9", "8", "9", "8", "9", "8", "9");
        assertThat(with(ProcessLimits.of(seven, PLAIN), Signal.SHIFT)).hasSize(14);
        var six = months("1", "2", "1", "2", "1", "2", "9", "8", "9", "8", "9", "8");
        assertThat(with(ProcessLimits.of(six, PLAIN), Signal.SHIFT)).isEmpty();
        assertThat(with(ProcessLimits.of(six, of(Unit.SCORE, new Signals(6, true))), Signal.SHIFT))
                .as("a KPI's own length of a run")
                .hasSize(12);
        // A point on the mean, 5, ends a run.
        var onMean = months("1", "2", "1", "5", "2", "1", "3", "9", "8", "9", "8", "7", "9", "5");
        assertThat(with(ProcessLimits.of(onMean, PLAIN), Signal.SHIFT)).isEmpty();
    }

    @Test
    void a_run_of_points_that_rise_or_fall_is_a_trend_from_seven_points_on() {
        var six = months("5", "4", "1", "2", "3", "4", "5", "6", "4", "5");
        assertThat(with(ProcessLimits.of(six, PLAIN), Signal.TREND)).isEmpty();
        var seven = months("5", "4", "1", "2", "3", "4", "5", "6", "7", "5");
        assertThat(with(ProcessLimits.of(seven, PLAIN), Signal.TREND))
                .containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(with(ProcessLimits.of(six, of(Unit.SCORE, new Signals(6, true))), Signal.TREND))
                .containsExactly(2, 3, 4, 5, 6, 7);
        var falling = months("3", "9", "8", "7", "6", "5", "4", "3", "9");
        assertThat(with(ProcessLimits.of(falling, PLAIN), Signal.TREND))
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        var level = months("1", "2", "3", "3", "4", "5", "6", "7");
        assertThat(with(ProcessLimits.of(level, PLAIN), Signal.TREND))
                .as("the same twice is neither")
                .isEmpty();
    }

    @Test
    void two_of_three_near_the_same_limit_are_a_signal_unless_the_kpi_says_otherwise() {
        // Mean 50, mean moving range 20 / 9 …: limits about 5.9 away, two thirds about 3.9.
        var near = months("50", "49", "50", "51", "55", "50", "55", "49", "50", "51", "40");
        var limits = ProcessLimits.of(near, PLAIN);
        var phase = limits.phases().getFirst();
        var mean = Objects.requireNonNull(phase.mean());
        var third =
                Objects.requireNonNull(phase.upper())
                        .subtract(mean)
                        .multiply(new BigDecimal("0.667"));
        // 55 is 5 above 50: beyond two thirds of 2.66 × 3.9 = 10.4 it is not.
        assertThat(new BigDecimal("55")).isLessThan(mean.add(third));
        assertThat(with(limits, Signal.NEAR_LIMIT)).isEmpty();

        // 10 10 10 13 10 13 10 10 10 …: mean 10.3, mean moving range 12 / 19 = 0.63, limit 11.98,
        // two thirds at 11.42: both 13s are beyond it, and one point lies between them.
        var values = new String[20];
        java.util.Arrays.fill(values, "10");
        values[5] = "13";
        values[7] = "13";
        assertThat(with(ProcessLimits.of(months(values), PLAIN), Signal.NEAR_LIMIT))
                .containsExactly(5, 7);
        assertThat(
                        with(
                                ProcessLimits.of(
                                        months(values), of(Unit.SCORE, new Signals(7, false))),
                                Signal.NEAR_LIMIT))
                .isEmpty();
        values[7] = "10";
        values[8] = "13";
        assertThat(with(ProcessLimits.of(months(values), PLAIN), Signal.NEAR_LIMIT))
                .as("two of four")
                .isEmpty();
        values[8] = "10";
        values[7] = "7";
        assertThat(with(ProcessLimits.of(months(values), PLAIN), Signal.NEAR_LIMIT))
                .as("on two sides")
                .isEmpty();
    }

    @Test
    void limits_are_never_shown_where_no_value_can_be() {
        var few = months("1", "30", "0", "25", "2");
        assertThat(
                        ProcessLimits.of(few, of(Unit.COUNT, Signals.AS_PUBLISHED))
                                .phases()
                                .getFirst()
                                .lower())
                .isEqualByComparingTo("0");
        assertThat(ProcessLimits.of(few, PLAIN).phases().getFirst().lower())
                .isLessThan(BigDecimal.ZERO);
        var most = months("99", "70", "100", "75", "98");
        assertThat(
                        ProcessLimits.of(most, of(Unit.PERCENT, Signals.AS_PUBLISHED))
                                .phases()
                                .getFirst()
                                .upper())
                .isEqualByComparingTo("100");
    }

    @Test
    void limits_are_not_rebased_by_what_the_values_are_but_by_a_decision_or_a_break() {
        var shifted = months("1", "2", "1", "2", "1", "2", "1", "9", "8", "9", "8", "9", "8", "9");

        assertThat(ProcessLimits.of(shifted, PLAIN).phases()).as("left alone").hasSize(1);

        var decided =
                ProcessLimits.of(
                        shifted,
                        of(
                                Unit.SCORE,
                                Signals.AS_PUBLISHED,
                                new Rebased(Period.of("2020-08/2020-08"), "A new contract.")));
        assertThat(decided.phases()).hasSize(2);
        var second = decided.phases().getLast();
        assertThat(second.reason()).isEqualTo("A new contract.");
        assertThat(second.from()).isEqualTo(Period.of("2020-08/2020-08"));
        assertThat(second.mean()).isEqualTo(new BigDecimal("8.57"));
        assertThat(second.points()).isEqualTo(7);
        assertThat(with(decided, Signal.SHIFT)).isEmpty();
        assertThat(decided.trial()).isTrue();

        var broken = new ArrayList<>(shifted);
        broken.set(7, new Observation(broken.get(7).period(), broken.get(7).value(), true));
        assertThat(ProcessLimits.of(broken, PLAIN).phases().getLast().reason())
                .isEqualTo("Break in series");
        var last = new ArrayList<>(shifted);
        last.set(13, new Observation(last.get(13).period(), last.get(13).value(), true));
        assertThat(ProcessLimits.of(last, PLAIN).why())
                .isEqualTo("since February 2021 there is only one point, and limits need two.");
    }

    @Test
    void the_same_series_always_gives_the_same_limits() {
        var series = months("3", "1", "4", "1", "5", "9", "2", "6", "5", "3", "5", "8");

        assertThat(ProcessLimits.of(series, PLAIN)).isEqualTo(ProcessLimits.of(series, PLAIN));
        assertThat(series)
                .isEqualTo(months("3", "1", "4", "1", "5", "9", "2", "6", "5", "3", "5", "8"));
    }
}
