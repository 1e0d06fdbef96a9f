package uk.tallystick.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.events.kpi.Direction.DECREASE;
import static uk.tallystick.events.kpi.Direction.INCREASE;
import static uk.tallystick.events.kpi.Direction.MAINTAIN;
import static uk.tallystick.events.kpi.Polarity.HIGHER_IS_BETTER;
import static uk.tallystick.events.kpi.Polarity.LOWER_IS_BETTER;
import static uk.tallystick.events.kpi.TargetShape.ABSOLUTE;
import static uk.tallystick.events.kpi.TargetShape.GAP;
import static uk.tallystick.events.kpi.TargetShape.NESTED;
import static uk.tallystick.events.kpi.TargetShape.RANK;
import static uk.tallystick.events.kpi.TargetShape.RELATIVE;
import static uk.tallystick.events.kpi.Unit.COUNT;
import static uk.tallystick.events.kpi.Unit.PERCENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.query.kpi.AgainstTarget.Verdict;

import java.util.stream.Stream;

class TargetRule2Test {

    private static final String GROUP = "Most similar group";
    private static final String FROM = "2024-04-01";

    private static Case confidence() {
        return Case.of(PERCENT, INCREASE, HIGHER_IS_BETTER);
    }

    private static Case crime() {
        return Case.of(COUNT, DECREASE, LOWER_IS_BETTER);
    }

    private static Case gap() {
        return confidence().among(GAP, "5", "2027-28", null, null, "City", "County");
    }

    private static Arguments verdict(String name, Case judged, Verdict verdict, String why) {
        return Arguments.of(name, judged, verdict, why);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                verdict(
                        "a gap that is small enough, whatever the whole is",
                        gap().part("city", "2024-25", "48.0")
                                .part("county", "2024-25", "53.0")
                                .figure("2024-25", "99"),
                        Verdict.MET,
                        "A gap of 5.0 percentage points between City (48.0%) and County (53.0%) for"
                                + " April 2024 to March 2025 meets the ambition of 5 percentage"
                                + " points by April 2027 to March 2028."),
                verdict(
                        "a gap that is too large and has no milestone",
                        gap().part("city", "2024-25", "47.9").part("county", "2024-25", "53.0"),
                        Verdict.CANNOT_JUDGE,
                        "A gap of 5.1 percentage points between City (47.9%) and County (53.0%) for"
                                + " April 2024 to March 2025; the ambition is 5 percentage points"
                                + " by April 2027 to March 2028, and no milestone says what was to"
                                + " be reached so far."),
                verdict(
                        "a gap to a figure that is not there",
                        gap().part("city", "2024-25", "48.0").part("county", "2023-24", "53.0"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a gap, and there is no value of County for April 2024 to"
                                + " March 2025."),
                verdict(
                        "a gap that became the ambition after the period",
                        confidence()
                                .target(FROM, ABSOLUTE, "50", "2027-28")
                                .amongFrom(
                                        "2025-04-01",
                                        GAP,
                                        "5",
                                        "2027-28",
                                        null,
                                        null,
                                        "City",
                                        "County")
                                .part("city", "2024-25", "40")
                                .part("county", "2024-25", "60")
                                .figure("2024-25", "52"),
                        Verdict.MET,
                        "52% for April 2024 to March 2025 meets the ambition of 50% by April 2027"
                                + " to March 2028. Since 1 April 2025 the ambition is a gap of 5"
                                + " percentage points by April 2027 to March 2028."),
                verdict(
                        "a gap that was the ambition for the period",
                        gap().target("2025-04-01", ABSOLUTE, "60", "2027-28")
                                .part("city", "2024-25", "48.0")
                                .part("county", "2024-25", "53.0")
                                .part("city", "2025", "1")
                                .part("county", "2025", "99")
                                .figure("2024-25", "50"),
                        Verdict.MET,
                        "A gap of 5.0 percentage points between City (48.0%) and County (53.0%) for"
                                + " April 2024 to March 2025 meets the ambition of 5 percentage"
                                + " points by April 2027 to March 2028. Since 1 April 2025 the"
                                + " ambition is 60% by April 2027 to March 2028."),
                verdict(
                        "a gap between figures that are later than the whole's",
                        confidence()
                                .target(FROM, ABSOLUTE, "50", "2027-28")
                                .amongFrom(
                                        "2025-04-01",
                                        GAP,
                                        "5",
                                        "2027-28",
                                        null,
                                        null,
                                        "City",
                                        "County")
                                .part("city", "12m-to-2025-06", "48")
                                .part("county", "12m-to-2025-06", "52")
                                .figure("2024-25", "52"),
                        Verdict.MET,
                        "A gap of 4 percentage points between City (48%) and County (52%) for 12"
                            + " months to June 2025 meets the ambition of 5 percentage points by"
                            + " April 2027 to March 2028."),
                verdict(
                        "a gap for whose time there are no figures yet",
                        confidence()
                                .target(FROM, ABSOLUTE, "50", "2027-28")
                                .amongFrom(
                                        "2025-04-01",
                                        GAP,
                                        "5",
                                        "2027-28",
                                        null,
                                        null,
                                        "City",
                                        "County")
                                .part("city", "2024-25", "48")
                                .part("county", "2024-25", "52")
                                .figure("12m-to-2025-06", "52"),
                        Verdict.CANNOT_JUDGE,
                        "No figure has been recorded of the two breakdowns of the ambition."),
                verdict(
                        "part of another measure",
                        crime().target(FROM, NESTED, "900", "2027-28")
                                .partOf("All crime", "2024-25", "10000")
                                .figure("2024-25", "850"),
                        Verdict.MET,
                        "850 for April 2024 to March 2025 meets the ambition of 900 by April 2027"
                                + " to March 2028. It is a part of All crime."),
                verdict(
                        "more than the whole",
                        crime().target(FROM, NESTED, "900", "2027-28")
                                .partOf("All crime", "2024-25", "849")
                                .figure("2024-25", "850"),
                        Verdict.CANNOT_JUDGE,
                        "850 for April 2024 to March 2025 is more than the whole that it is a part"
                                + " of, All crime."),
                verdict(
                        "a rank, those with the same value sharing it",
                        confidence()
                                .among(RANK, "2", "2027-28", 4, GROUP)
                                .peers(GROUP, "2024-25", "60", "55", "50")
                                .figure("2024-25", "55"),
                        Verdict.MET,
                        "55% for April 2024 to March 2025 is 2nd in Most similar group, out of 4"
                                + " recorded of 4; the ambition is rank 2 by April 2027 to March"
                                + " 2028."),
                verdict(
                        "a rank behind two with the same value",
                        crime().among(RANK, "2", "2027-28", 4, GROUP)
                                .peers(GROUP, "2024-25", "10", "10", "50")
                                .figure("2024-25", "20"),
                        Verdict.OFF_TRAJECTORY,
                        "20 for April 2024 to March 2025 is 3rd in Most similar group, out of 4"
                                + " recorded of 4; the ambition is rank 2 by April 2027 to March"
                                + " 2028."),
                verdict(
                        "a rank that those who are not recorded could change",
                        confidence()
                                .among(RANK, "5", "2027-28", 43, GROUP)
                                .peers(GROUP, "2024-25", "60", "50")
                                .figure("2024-25", "55"),
                        Verdict.CANNOT_JUDGE,
                        "55% for April 2024 to March 2025 is 2nd in Most similar group, out of 3"
                                + " recorded of 43; the ambition is rank 5 by April 2027 to March"
                                + " 2028. The others’ figures are not recorded."),
                verdict(
                        "a rank among figures of another period",
                        confidence()
                                .among(RANK, "5", "2027-28", 43, GROUP)
                                .peers(GROUP, "2023-24", "60", "50")
                                .figure("2024-25", "55"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a rank among Most similar group, whose figures for April"
                                + " 2024 to March 2025 are not recorded."),
                verdict(
                        "kept at the median of the others",
                        Case.of(PERCENT, MAINTAIN, HIGHER_IS_BETTER)
                                .among(TargetShape.MAINTAIN, null, "2027-28", null, GROUP)
                                .peers(GROUP, "2024-25", "60", "50")
                                .figure("2024-25", "55"),
                        Verdict.MET,
                        "55% for April 2024 to March 2025 is 2nd in Most similar group, out of 3"
                                + " recorded, no worse than their median of 55%."),
                verdict(
                        "a place that was lost since the baseline",
                        Case.of(PERCENT, MAINTAIN, HIGHER_IS_BETTER)
                                .baseline("2023-24", "58")
                                .among(TargetShape.MAINTAIN, null, "2027-28", null, GROUP)
                                .peers(GROUP, "2023-24", "57", "50")
                                .peers(GROUP, "2024-25", "60", "50")
                                .figure("2024-25", "59"),
                        Verdict.OFF_TRAJECTORY,
                        "59% for April 2024 to March 2025 is 2nd in Most similar group, out of 3"
                                + " recorded; at the baseline it was 1st out of 3 recorded."),
                verdict(
                        "half, without a base year: from the baseline",
                        crime().baseline("2023-24", "1000")
                                .target(FROM, RELATIVE, "-50", "2027-28")
                                .figure("2024-25", "480"),
                        Verdict.MET,
                        "480 for April 2024 to March 2025 meets the ambition of 500.00 by April"
                                + " 2027 to March 2028. The ambition is a change of -50% and names"
                                + " no base year: it is taken from the baseline of 1,000 for April"
                                + " 2023 to March 2024."),
                verdict(
                        "half, without a base year and a baseline",
                        crime().target(FROM, RELATIVE, "-50", "2027-28").figure("2024-25", "480"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a change of -50%; it names no base year, and there is no"
                                + " baseline."),
                verdict(
                        "a change across a break in series",
                        crime().redefinedOn("2024-04-01")
                                .targetSince(FROM, RELATIVE, "-50", "2027-28", "2023-24", null)
                                .figure("2023-24", "1000")
                                .figure("2024-25", "480"),
                        Verdict.CANNOT_JUDGE,
                        "The ambition is a change from April 2023 to March 2024, and a break in"
                                + " series lies between."),
                verdict(
                        "what is as before",
                        confidence()
                                .target(FROM, ABSOLUTE, "55", "2024-25")
                                .figure("2024-25", "54.9"),
                        Verdict.OFF_TRAJECTORY,
                        "54.9% for April 2024 to March 2025 has not reached the ambition of 55% by"
                                + " April 2024 to March 2025."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void a_figure_is_judged_by_its_target(String name, Case judged, Verdict verdict, String why) {
        var against = judged.on("2025-11-22").judgedToday().againstTarget();

        assertThat(against.why()).isEqualTo(why);
        assertThat(against.verdict()).isEqualTo(verdict);
        assertThat(against.rule()).isEqualTo(new Rule("againstTarget", 2));
    }

    @Test
    void what_was_published_under_the_first_version_stays_judged_by_it() {
        var half =
                crime().baseline("2023-24", "1000")
                        .target(FROM, RELATIVE, "-50", "2027-28")
                        .figure("2024-25", "480");

        assertThat(half.judged().againstTarget().rule()).isEqualTo(new Rule("againstTarget", 1));
        assertThat(half.judged().againstTarget().why())
                .isEqualTo("The ambition is a change of -50%, and does not say from when.");
    }
}
