package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.events.kpi.Direction.DECREASE;
import static uk.tallystick.events.kpi.Direction.INCREASE;
import static uk.tallystick.events.kpi.Direction.MAINTAIN;
import static uk.tallystick.events.kpi.Polarity.HIGHER_IS_BETTER;
import static uk.tallystick.events.kpi.Polarity.LOWER_IS_BETTER;
import static uk.tallystick.events.kpi.Unit.COUNT;
import static uk.tallystick.events.kpi.Unit.DAYS;
import static uk.tallystick.events.kpi.Unit.MONEY;
import static uk.tallystick.events.kpi.Unit.PERCENT;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.IMPROVED;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NOT_ENOUGH_DATA;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NO_CLEAR_CHANGE;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.WORSE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.kpi.DirectionOfTravel.Kind;
import uk.tallystick.query.kpi.DirectionOfTravel.Verdict;

import java.util.stream.Stream;

class TravelRuleTest {

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
                verdict("nothing", confidence(), NOT_ENOUGH_DATA, "No figure has been recorded."),
                verdict(
                        "lower than the baseline",
                        confidence().baseline("2023-24", "52.0").figure("12m-to-2025-09", "50.4"),
                        WORSE,
                        "Compared with the baseline: 1.6 percentage points lower than 2023-24"
                                + " (52.0%)."),
                verdict(
                        "fewer than the baseline",
                        crime().baseline("2023-24", "85399").figure("2024-25", "84000"),
                        IMPROVED,
                        "Compared with the baseline: 1,399 lower than 2023-24 (85,399)."),
                verdict(
                        "the same, written otherwise",
                        confidence().baseline("2023-24", "52.0").figure("2024-25", "52.00"),
                        NO_CLEAR_CHANGE,
                        "Compared with the baseline: the same as 2023-24 (52.0%)."),
                verdict(
                        "a fall within the margin of error",
                        confidence()
                                .baseline("2023-24", "51.9")
                                .figureWithin("12m-to-2025-06", "48.9", "50.6", "52.3"),
                        NO_CLEAR_CHANGE,
                        "Compared with the baseline: 1.3 percentage points lower than 2023-24"
                                + " (51.9%), within the margin of error."),
                verdict(
                        "a fall outside the margin of error",
                        confidence()
                                .baseline("2023-24", "52.4")
                                .figureWithin("12m-to-2025-06", "48.9", "50.6", "52.3"),
                        WORSE,
                        "Compared with the baseline: 1.8 percentage points lower than 2023-24"
                                + " (52.4%)."),
                verdict(
                        "margins of error that overlap",
                        confidence()
                                .baseline("2023-24", "52.4")
                                .figureWithin("2023-24", "51.0", "52.4", "53.8")
                                .figureWithin("12m-to-2025-06", "48.9", "50.6", "52.3"),
                        NO_CLEAR_CHANGE,
                        "Compared with the baseline: 1.8 percentage points lower than 2023-24"
                                + " (52.4%), within the margin of error."),
                verdict(
                        "a figure of low reliability",
                        confidence()
                                .baseline("2023-24", "52.4")
                                .figure("2024-25", "49", Marker.LOW_RELIABILITY, null),
                        NO_CLEAR_CHANGE,
                        "Compared with the baseline: 3.4 percentage points lower than 2023-24"
                                + " (52.4%), of low reliability."),
                verdict(
                        "the baseline is to be confirmed, the year before is there",
                        confidence()
                                .baseline("2023-24", null)
                                .figure("12m-to-2024-09", "50")
                                .figure("12m-to-2025-06", "54")
                                .figure("12m-to-2025-09", "51"),
                        IMPROVED,
                        "Compared with the same period a year before: 1 percentage point higher"
                                + " than 12m-to-2024-09 (50%)."),
                verdict(
                        "an earlier period that does not overlap",
                        crime().figure("2024-25-Q1", "10")
                                .figure("2024-25-Q2", "11")
                                .figure("2024-25-Q3", "13"),
                        WORSE,
                        "Compared with the period before it: 2 higher than 2024-25-Q2 (11)."),
                verdict(
                        "overlapping rolling figures are not set against each other",
                        confidence().figure("12m-to-2025-06", "54").figure("12m-to-2025-09", "51"),
                        NOT_ENOUGH_DATA,
                        "There is nothing yet that 12m-to-2025-09 can be compared with."),
                verdict(
                        "the baseline is the latest figure itself",
                        confidence().baseline("2023-24", "52.0").figure("2023-24", "52.0"),
                        NOT_ENOUGH_DATA,
                        "There is nothing yet that 2023-24 can be compared with."),
                verdict(
                        "a quarter's count is not set against a year's",
                        crime().baseline("2023-24", "85399").figure("2025-26-Q1", "21000"),
                        NOT_ENOUGH_DATA,
                        "There is nothing yet that 2025-26-Q1 can be compared with."),
                verdict(
                        "a season is compared with the same season first",
                        Case.of(PERCENT, DECREASE, null)
                                .withSeasons()
                                .baseline("2023-24", "20")
                                .figure("2024-25-Q1", "30")
                                .figure("2024-25-Q4", "10")
                                .figure("2025-26-Q1", "25"),
                        IMPROVED,
                        "Compared with the same period a year before: 5 percentage points lower"
                                + " than 2024-25-Q1 (30%)."),
                verdict(
                        "a season is not compared with another",
                        Case.of(PERCENT, DECREASE, null)
                                .withSeasons()
                                .baseline("2023-24", "20")
                                .figure("2024-25-Q4", "10")
                                .figure("2025-26-Q1", "25"),
                        NOT_ENOUGH_DATA,
                        "There is nothing yet that 2025-26-Q1 can be compared with."),
                verdict(
                        "an aim of more reports of a harm",
                        Case.of(COUNT, INCREASE, LOWER_IS_BETTER)
                                .baseline("2023-24", "900")
                                .figure("2024-25", "950"),
                        IMPROVED,
                        "Compared with the baseline: 50 higher than 2023-24 (900)."),
                verdict(
                        "what is to be maintained goes by its polarity",
                        Case.of(PERCENT, MAINTAIN, HIGHER_IS_BETTER)
                                .baseline("2023-24", "91.8")
                                .figure("2024-25", "90"),
                        WORSE,
                        "Compared with the baseline: 1.8 percentage points lower than 2023-24"
                                + " (91.8%)."),
                verdict(
                        "nothing says which way is better",
                        Case.of(MONEY, null, null)
                                .baseline("2023-24", "-5.3")
                                .figure("2024-25", "5.50"),
                        NOT_ENOUGH_DATA,
                        "Compared with the baseline: £10.80 higher than 2023-24 (-£5.3). Neither"
                                + " its aim nor its polarity says which way is better."),
                verdict(
                        "only a change was reported",
                        crime().baseline("2023-24", "85399").figure("2024-25", null, null, "-3.2"),
                        IMPROVED,
                        "A change of -3.2% was reported for 2024-25, and no value."),
                verdict(
                        "two suppliers who differ",
                        crime().baseline("2023", "900")
                                .figureOf("city", "2024", "775")
                                .figureOf("police", "2024", "891"),
                        NOT_ENOUGH_DATA,
                        "2 suppliers give different figures for 2024: 775 and 891."),
                verdict(
                        "a supplier is compared with itself",
                        Case.of(DAYS, DECREASE, null)
                                .figureOf("city", "2023", "20")
                                .figureOf("police", "2023", "40")
                                .figureOf("police", "2024", "30"),
                        IMPROVED,
                        "Compared with the same period a year before: 10 days lower than 2023 (40"
                                + " days)."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void a_figure_is_compared_with_what_it_can_be_compared_with(
            String name, Case judged, Verdict verdict, String why) {
        var travel = judged.judged().directionOfTravel();

        assertThat(travel.why()).isEqualTo(why);
        assertThat(travel.verdict()).isEqualTo(verdict);
        assertThat(travel.rule()).isEqualTo(new Rule("directionOfTravel", 1));
    }

    @Test
    void what_it_was_compared_with_is_named() {
        var travel =
                confidence()
                        .baseline("2023-24", "52.0")
                        .figure("2024-25", "53")
                        .judged()
                        .directionOfTravel();

        assertThat(travel.against())
                .isNotNull()
                .satisfies(against -> {
                    assertThat(against.kind()).isEqualTo(Kind.BASELINE);
                    assertThat(against.period().code()).isEqualTo("2023-24");
                    assertThat(against.value().toPlainString()).isEqualTo("52.0");
                });
    }

    @Test
    void of_periods_that_end_together_the_one_like_the_baseline_is_judged() {
        var sentence =
                crime().baseline("2023-24", "85399")
                        .figure("2024-25-Q4", "21000")
                        .figure("2024-25", "84000")
                        .judged()
                        .sentence();

        assertThat(sentence)
                .isEqualTo(
                        "No ambition has been set. Compared with the baseline: 1,399 lower than"
                                + " 2023-24 (85,399).");
    }

    @Test
    void the_sentence_does_not_say_a_thing_twice() {
        assertThat(
                        confidence()
                                .target("2024-10-25", TargetShape.ABSOLUTE, "55", "2027-28")
                                .judged()
                                .sentence())
                .isEqualTo("No figure has been recorded.");
    }
}
