package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.events.kpi.Direction.DECREASE;
import static uk.tallystick.events.kpi.Direction.INCREASE;
import static uk.tallystick.events.kpi.Polarity.HIGHER_IS_BETTER;
import static uk.tallystick.events.kpi.Polarity.LOWER_IS_BETTER;
import static uk.tallystick.events.kpi.Unit.COUNT;
import static uk.tallystick.events.kpi.Unit.PERCENT;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.IMPROVED;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NOT_ENOUGH_DATA;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NO_CLEAR_CHANGE;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.WORSE;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.kpi.DirectionOfTravel.Verdict;

import java.util.stream.Stream;

class TravelRule2Test {

    private static Case confidence() {
        return Case.of(PERCENT, INCREASE, HIGHER_IS_BETTER);
    }

    private static Case crime() {
        return Case.of(COUNT, DECREASE, LOWER_IS_BETTER);
    }

    private static Arguments verdict(String name, Case judged, Verdict verdict, String why) {
        return Arguments.of(name, judged, verdict, why);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                // 1.96 √(50.6 × 49.4 / 4300) = 1.4943…: more than 1.3.
                verdict(
                        "a fall of 1.3 in one sample",
                        confidence()
                                .baseline("2023-24", "51.9")
                                .figureOfSample("2024-25", "50.6", 4300),
                        NO_CLEAR_CHANGE,
                        "Compared with the baseline: 1.3 percentage points lower than April 2023 to"
                                + " March 2024 (51.9%), within the margin of error of 1.5"
                                + " percentage points."),
                // √(1.4943² + 1.4934²) = 2.11…: each alone would call 2.0 a fall.
                verdict(
                        "a fall of 2.0 between two samples",
                        confidence()
                                .figureOfSample("2023-24", "52.6", 4300)
                                .figureOfSample("2024-25", "50.6", 4300),
                        NO_CLEAR_CHANGE,
                        "Compared with the same period a year before: 2.0 percentage points lower"
                                + " than April 2023 to March 2024 (52.6%), within the margin of"
                                + " error of 2.1 percentage points."),
                verdict(
                        "a fall of 2.2 between two samples",
                        confidence()
                                .figureOfSample("2023-24", "52.8", 4300)
                                .figureOfSample("2024-25", "50.6", 4300),
                        WORSE,
                        "Compared with the same period a year before: 2.2 percentage points lower"
                                + " than April 2023 to March 2024 (52.8%), more than the margin of"
                                + " error of 2.1 percentage points."),
                verdict(
                        "a fall within the interval that was given",
                        confidence()
                                .baseline("2023-24", "51.9")
                                .figureWithin("12m-to-2025-06", "48.9", "50.6", "52.3"),
                        NO_CLEAR_CHANGE,
                        "Compared with the baseline: 1.3 percentage points lower than April 2023 to"
                                + " March 2024 (51.9%), within the margin of error of 1.7"
                                + " percentage points."),
                verdict(
                        "a sample says nothing of a count",
                        crime().figureOfSample("2023-24", "1000", 10)
                                .figureOfSample("2024-25", "999", 10),
                        IMPROVED,
                        "Compared with the same period a year before: 1 lower than April 2023 to"
                                + " March 2024 (1,000)."),
                verdict(
                        "a sample in which nobody said so has no margin by the formula",
                        confidence()
                                .figureOfSample("2023-24", "0", 40)
                                .figureOfSample("2024-25", "100", 0),
                        IMPROVED,
                        "Compared with the same period a year before: 100 percentage points higher"
                                + " than April 2023 to March 2024 (0%)."),
                verdict(
                        "across a break in series",
                        crime().redefinedOn("2024-04-01")
                                .figure("2023-24", "1000")
                                .figure("2024-25", "900"),
                        NOT_ENOUGH_DATA,
                        "There is nothing yet since the break in series that April 2024 to March"
                                + " 2025 can be compared with."),
                verdict(
                        "across a break in series, restated",
                        crime().redefinedOn("2024-04-01")
                                .restated("2023-24", "950", "2024-04-01")
                                .figure("2024-25", "900"),
                        IMPROVED,
                        "Compared with the same period a year before: 50 lower than April 2023 to"
                                + " March 2024 (950)."),
                verdict(
                        "with a baseline that was set after the break",
                        crime().baseline("2022-23", "1200")
                                .redefinedOn("2023-04-01")
                                .redefinedOn("2026-04-01")
                                .figure("2023-24", "1000")
                                .figure("2024-25", "900"),
                        IMPROVED,
                        "Compared with the baseline: 300 lower than April 2022 to March 2023"
                                + " (1,200)."),
                verdict(
                        "with another aim from the day after the period's end",
                        confidence()
                                .aimedOn("2025-04-01", DECREASE)
                                .figure("2023-24", "50")
                                .figure("2024-25", "52"),
                        IMPROVED,
                        "Compared with the same period a year before: 2 percentage points higher"
                                + " than April 2023 to March 2024 (50%)."),
                verdict(
                        "with another aim from the last day of the period",
                        confidence()
                                .aimedOn("2025-03-31", DECREASE)
                                .figure("2023-24", "50")
                                .figure("2024-25", "52"),
                        WORSE,
                        "Compared with the same period a year before: 2 percentage points higher"
                                + " than April 2023 to March 2024 (50%)."),
                verdict(
                        "restated when it had another aim",
                        confidence()
                                .aimedOn("2025-04-01", DECREASE)
                                .figure("2023-24", "50")
                                .restated("2024-25", "52", "2025-06-01"),
                        WORSE,
                        "Compared with the same period a year before: 2 percentage points higher"
                                + " than April 2023 to March 2024 (50%)."),
                verdict(
                        "a figure that is marked as the first of a new series",
                        crime().figure("2023-24", "1000")
                                .figureMarked("2024-25", "900", Marker.BREAK_IN_SERIES),
                        NOT_ENOUGH_DATA,
                        "There is nothing yet since the break in series that April 2024 to March"
                                + " 2025 can be compared with."),
                verdict(
                        "what has seasons, with the same season first",
                        crime().withSeasons()
                                .baseline("2023-24", "4000")
                                .figure("2023-24-Q3", "1000")
                                .figure("2024-25-Q2", "500")
                                .figure("2024-25-Q3", "900"),
                        IMPROVED,
                        "Compared with the same period a year before: 100 lower than October to"
                                + " December 2023 (1,000)."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void a_figure_is_compared_with_what_it_can_be_compared_with(
            String name, Case judged, Verdict verdict, String why) {
        var travel = judged.judgedToday().directionOfTravel();

        assertThat(travel.why()).isEqualTo(why);
        assertThat(travel.verdict()).isEqualTo(verdict);
        assertThat(travel.rule()).isEqualTo(new Rule("directionOfTravel", 2));
    }
}
