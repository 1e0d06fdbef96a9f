package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.events.kpi.Direction.DECREASE;
import static uk.tallystick.events.kpi.Direction.IMPROVE;
import static uk.tallystick.events.kpi.Direction.INCREASE;
import static uk.tallystick.events.kpi.Direction.MAINTAIN;
import static uk.tallystick.events.kpi.Polarity.HIGHER_IS_BETTER;
import static uk.tallystick.events.kpi.Polarity.LOWER_IS_BETTER;
import static uk.tallystick.events.kpi.Polarity.NEITHER;
import static uk.tallystick.events.kpi.TargetShape.ABSOLUTE;
import static uk.tallystick.events.kpi.TargetShape.GAP;
import static uk.tallystick.events.kpi.TargetShape.NESTED;
import static uk.tallystick.events.kpi.TargetShape.RANK;
import static uk.tallystick.events.kpi.TargetShape.RELATIVE;
import static uk.tallystick.events.kpi.Unit.COUNT;
import static uk.tallystick.events.kpi.Unit.PERCENT;
import static uk.tallystick.events.kpi.Unit.SCORE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.kpi.AgainstTarget.Verdict;

import java.math.BigDecimal;
import java.util.stream.Stream;

class TargetRuleTest {

    private static final String PLAN = "2024-10-25";

    private static Case percent(@Nullable Direction direction, @Nullable Polarity polarity) {
        return Case.of(PERCENT, direction, polarity);
    }

    private static Case confidence() {
        return percent(INCREASE, HIGHER_IS_BETTER);
    }

    private static Arguments verdict(String name, Case judged, Verdict verdict, String why) {
        return Arguments.of(name, judged, verdict, why);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                verdict(
                        "no target",
                        confidence().figure("2024-25", "52.0"),
                        Verdict.NOT_SET,
                        "No ambition has been set."),
                verdict(
                        "reached before its time",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", "55.0"),
                        Verdict.MET,
                        "55.0% for 2024-25 meets the ambition of 55% by 2027-28."),
                verdict(
                        "an aim of fewer",
                        percent(DECREASE, null)
                                .target(PLAN, ABSOLUTE, "10", "2027-28")
                                .figure("2024-25", "9.9"),
                        Verdict.MET,
                        "9.9% for 2024-25 meets the ambition of 10% by 2027-28."),
                verdict(
                        "within the tolerance",
                        confidence()
                                .targetSince(PLAN, ABSOLUTE, "55", "2027-28", null, "0.5")
                                .figure("2024-25", "54.5"),
                        Verdict.MET,
                        "54.5% for 2024-25 meets the ambition of 55% by 2027-28."),
                verdict(
                        "the last period and not reached",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2024-25")
                                .figure("2024-25", "54.9"),
                        Verdict.OFF_TRAJECTORY,
                        "54.9% for 2024-25 has not reached the ambition of 55% by 2024-25."),
                verdict(
                        "the deadline has passed without a later figure",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2025-26-Q2")
                                .figure("2024-25", "54.9"),
                        Verdict.OFF_TRAJECTORY,
                        "54.9% for 2024-25 has not reached the ambition of 55% by 2025-26-Q2."),
                verdict(
                        "no milestone",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", "52"),
                        Verdict.CANNOT_JUDGE,
                        "52% for 2024-25; the ambition is 55% by 2027-28, and no milestone says"
                                + " what was to be reached so far."),
                verdict(
                        "the milestone is not due yet",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28", "2025-26=53")
                                .figure("2024-25", "52"),
                        Verdict.CANNOT_JUDGE,
                        "52% for 2024-25; the ambition is 55% by 2027-28, and no milestone says"
                                + " what was to be reached so far."),
                verdict(
                        "the milestone reached",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28", "2024-25=52", "2025-26=53")
                                .figure("12m-to-2025-09", "52"),
                        Verdict.ON_TRAJECTORY,
                        "52% for 12m-to-2025-09 reaches the milestone of 52% for 2024-25; the"
                                + " ambition is 55% by 2027-28."),
                verdict(
                        "the milestone missed",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28", "2024-25=52", "2025-26=53")
                                .figure("12m-to-2025-09", "51.9"),
                        Verdict.OFF_TRAJECTORY,
                        "51.9% for 12m-to-2025-09 has not reached the milestone of 52% for 2024-25;"
                                + " the ambition is 55% by 2027-28."),
                verdict(
                        "a source that does not say by when",
                        confidence().target(PLAN, ABSOLUTE, "55", null).figure("2024-25", "52"),
                        Verdict.CANNOT_JUDGE,
                        "52% for 2024-25; the ambition is 55%, and no milestone says what was to be"
                                + " reached so far."),
                verdict(
                        "no figure",
                        confidence().target(PLAN, ABSOLUTE, "55", "2027-28"),
                        Verdict.CANNOT_JUDGE,
                        "No figure has been recorded."),
                verdict(
                        "a suppressed figure",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", null, Marker.SUPPRESSED, null),
                        Verdict.CANNOT_JUDGE,
                        "There is no value for 2024-25: it is suppressed."),
                verdict(
                        "a quarter without a survey",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", "56")
                                .figure("2025-26-Q1", null, Marker.NOT_COLLECTED, null),
                        Verdict.CANNOT_JUDGE,
                        "There is no value for 2025-26-Q1: it was not collected."),
                verdict(
                        "only a change reported",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", null, null, "-3.2"),
                        Verdict.CANNOT_JUDGE,
                        "There is no value for 2024-25: only a change was reported."),
                verdict(
                        "a forecast is no figure",
                        confidence()
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", "56", Marker.FORECAST, null),
                        Verdict.CANNOT_JUDGE,
                        "The figure for 2024-25 is a forecast."),
                verdict(
                        "two suppliers who differ",
                        Case.of(COUNT, DECREASE, null)
                                .target(PLAN, ABSOLUTE, "800", "2025")
                                .figureOf("city", "2024", "775")
                                .figureOf("police", "2024", "1891"),
                        Verdict.CANNOT_JUDGE,
                        "2 suppliers give different figures for 2024: 775 and 1,891."),
                verdict(
                        "two suppliers who agree",
                        Case.of(COUNT, DECREASE, null)
                                .target("2023-01-01", ABSOLUTE, "800", "2025")
                                .figureOf("city", "2024", "775")
                                .figureOf("police", "2024", "775.0"),
                        Verdict.MET,
                        "775.0 for 2024 meets the ambition of 800 by 2025."),
                verdict(
                        "a contextual measure without a way",
                        percent(null, null)
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", "56"),
                        Verdict.CANNOT_JUDGE,
                        "Neither its aim nor its polarity says which way is better."),
                verdict(
                        "improve, which the polarity explains",
                        percent(IMPROVE, LOWER_IS_BETTER)
                                .target(PLAN, ABSOLUTE, "55", "2027-28")
                                .figure("2024-25", "54"),
                        Verdict.MET,
                        "54% for 2024-25 meets the ambition of 55% by 2027-28."),
                verdict(
                        "an aim of more reports of a harm",
                        Case.of(COUNT, INCREASE, LOWER_IS_BETTER)
                                .target(PLAN, ABSOLUTE, "900", "2027-28")
                                .figure("2024-25", "950"),
                        Verdict.MET,
                        "950 for 2024-25 meets the ambition of 900 by 2027-28."),
                verdict(
                        "a quarter's count against a year's",
                        Case.of(COUNT, DECREASE, LOWER_IS_BETTER)
                                .target(PLAN, ABSOLUTE, "80000", "2027-28")
                                .figure("2025-26-Q1", "21000"),
                        Verdict.CANNOT_JUDGE,
                        "2025-26-Q1 covers another length of time than 2027-28, which the ambition"
                                + " goes by."),
                verdict(
                        "a year's count against an ambition by a month, as the baseline is a"
                                + " year's",
                        Case.of(COUNT, DECREASE, LOWER_IS_BETTER)
                                .baseline("2023-24", "85399")
                                .target(PLAN, ABSOLUTE, "80000", "2028-03/2028-03")
                                .figure("12m-to-2025-09", "79999"),
                        Verdict.MET,
                        "79,999 for 12m-to-2025-09 meets the ambition of 80,000 by"
                                + " 2028-03/2028-03."),
                verdict(
                        "maintained",
                        percent(MAINTAIN, HIGHER_IS_BETTER)
                                .target(PLAN, TargetShape.MAINTAIN, "91.8", "2027-28")
                                .figure("2024-25", "92.0"),
                        Verdict.MET,
                        "92.0% for 2024-25 keeps to 91.8%."),
                verdict(
                        "not maintained",
                        percent(MAINTAIN, HIGHER_IS_BETTER)
                                .targetSince(PLAN, ABSOLUTE, "91.8", "2027-28", null, "1")
                                .figure("2024-25", "90.7"),
                        Verdict.OFF_TRAJECTORY,
                        "90.7% for 2024-25 does not keep to 91.8%."),
                verdict(
                        "maintained either way",
                        percent(MAINTAIN, NEITHER)
                                .targetSince(
                                        PLAN, TargetShape.MAINTAIN, "91.8", "2027-28", null, "1")
                                .figure("2024-25", "92.9"),
                        Verdict.OFF_TRAJECTORY,
                        "92.9% for 2024-25 does not keep to 91.8%."),
                verdict(
                        "to be maintained, nobody says how closely",
                        percent(MAINTAIN, null)
                                .target(PLAN, TargetShape.MAINTAIN, "91.8", "2027-28")
                                .figure("2024-25", "91.8"),
                        Verdict.CANNOT_JUDGE,
                        "It is to be kept at 91.8%, and no tolerance says how closely."),
                verdict(
                        "half of a year that is not named",
                        Case.of(COUNT, DECREASE, null)
                                .target(PLAN, RELATIVE, "50", "2027-28")
                                .figure("2024-25", "100"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a change of 50%, and does not say from when."),
                verdict(
                        "half of a year that has no figure",
                        Case.of(COUNT, DECREASE, null)
                                .targetSince(PLAN, RELATIVE, "50", "2027-28", "2012-13", null)
                                .figure("2024-25", "100"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a change from 2012-13, for which there is no figure."),
                verdict(
                        "half of a year",
                        Case.of(COUNT, DECREASE, null)
                                .targetSince(PLAN, RELATIVE, "-50", "2027-28", "2012-13", null)
                                .figure("2012-13", "200")
                                .figure("2024-25", "100"),
                        Verdict.MET,
                        "100 for 2024-25 meets the ambition of 100.00 by 2027-28."),
                verdict(
                        "a rank among others",
                        confidence().target(PLAN, RANK, "5", "2027-28").figure("2024-25", "52"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a rank among others, whose figures are not recorded."),
                verdict(
                        "a gap",
                        confidence().target(PLAN, GAP, "5", "2027-28").figure("2024-25", "52"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a gap between two breakdowns, which is not judged."),
                verdict(
                        "a part",
                        Case.of(SCORE, INCREASE, null)
                                .target(PLAN, NESTED, "5", "2027-28")
                                .figure("2024-25", "52"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is for a part of another measure, which is not judged."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void a_figure_is_judged_by_what_was_to_be_reached(
            String name, Case judged, Verdict verdict, String why) {
        var judgement = judged.judged().againstTarget();

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.why()).isEqualTo(why);
        assertThat(judgement.rule()).isEqualTo(new Rule("againstTarget", 1));
    }

    @Test
    void what_is_to_be_confirmed_is_said_to_be_with_its_days() {
        var judgement =
                confidence()
                        .baseline("2023-24", "52.0")
                        .target(PLAN, ABSOLUTE, null, "2027-28")
                        .target("2025-04-01", ABSOLUTE, null, "2027-28")
                        .figure("12m-to-2025-09", "50.4")
                        .judged();

        assertThat(judgement.againstTarget().verdict()).isEqualTo(Verdict.NOT_SET);
        assertThat(judgement.sentence())
                .isEqualTo(
                        "No ambition has been set; to be confirmed since 25 October 2024 (393"
                            + " days). Compared with the baseline: 1.6 percentage points lower than"
                            + " 2023-24 (52.0%).");
    }

    @Test
    void a_period_is_judged_by_the_target_that_was_in_force_for_it() {
        var changed =
                confidence()
                        .target("2024-04-01", ABSOLUTE, "55", "2024-25")
                        .target("2025-04-01", ABSOLUTE, "50", "2025-26");

        var judgement = changed.figure("2024-25", "52").judged().againstTarget();

        assertThat(judgement.verdict()).isEqualTo(Verdict.OFF_TRAJECTORY);
        assertThat(judgement.goal())
                .isNotNull()
                .satisfies(goal -> {
                    assertThat(goal.value()).isEqualTo(new BigDecimal("55"));
                    assertThat(goal.inForceFrom()).isEqualTo("2024-04-01");
                });
        assertThat(judgement.why())
                .isEqualTo(
                        "52% for 2024-25 has not reached the ambition of 55% by 2024-25."
                                + " Since 1 April 2025 the ambition is 50% by 2025-26.");
        assertThat(changed.figure("12m-to-2025-09", "52").judged().againstTarget().verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_period_that_had_no_number_is_not_judged_by_a_later_one() {
        var judgement =
                confidence()
                        .target(PLAN, ABSOLUTE, null, "2027-28")
                        .target("2025-04-01", ABSOLUTE, "50", "2027-28")
                        .figure("2024-25", "52")
                        .judged()
                        .againstTarget();

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_SET);
        assertThat(judgement.why())
                .isEqualTo(
                        "No ambition was in force for that period: it was to be confirmed from 25"
                                + " October 2024; from 1 April 2025 it is 50%.");
    }

    @Test
    void a_period_before_the_first_target_is_judged_by_it_and_that_is_said() {
        var judgement =
                confidence()
                        .target(PLAN, ABSOLUTE, "50", "2027-28")
                        .figure("2023-24", "52")
                        .judged()
                        .againstTarget();

        assertThat(judgement.verdict()).isEqualTo(Verdict.MET);
        assertThat(judgement.why())
                .endsWith(
                        "by 2027-28. The ambition came into force on 25 October 2024, after that"
                                + " period.");
    }

    @Test
    void of_two_targets_of_one_day_the_later_said_counts() {
        var judgement =
                confidence()
                        .target(PLAN, ABSOLUTE, null, "2027-28")
                        .target(PLAN, ABSOLUTE, "50", "2027-28")
                        .figure("2024-25", "52")
                        .judged()
                        .againstTarget();

        assertThat(judgement.verdict()).isEqualTo(Verdict.MET);
    }
}
