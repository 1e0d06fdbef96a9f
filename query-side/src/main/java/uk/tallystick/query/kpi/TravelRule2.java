package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NOT_ENOUGH_DATA;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NO_CLEAR_CHANGE;

import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.kpi.DirectionOfTravel.Against;
import uk.tallystick.query.kpi.DirectionOfTravel.Verdict;
import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Says where the latest figure went. Version 2: never across a break in series, unless the earlier
 * figure was restated; and the margin of error of both figures decides whether a change is one,
 * also where only the size of a sample is given.
 */
final class TravelRule2 {

    private static final Rule RULE = new Rule(RuleVersion.DIRECTION_OF_TRAVEL, 2);

    private TravelRule2() {}

    static DirectionOfTravel judge(Evidence evidence) {
        var judged = judged(evidence);
        return new DirectionOfTravel(
                judged.verdict(), judged.against(), Wording.inWords(judged.why()), RULE);
    }

    private static DirectionOfTravel judged(Evidence evidence) {
        var latest = evidence.latest();
        var measure = evidence.measure();
        var nothing = Evidence.nothingToJudge(latest, measure);
        if (nothing != null) {
            return TravelRule.hasOnlyAChange(latest)
                    ? TravelRule.reported(latest.getLast(), measure.better(), RULE)
                    : notEnough(nothing);
        }
        var reading = Evidence.last(latest);
        var comparisons = Comparison.all(evidence, reading).toList();
        return comparisons.stream()
                .filter(comparison -> !evidence.isBroken(comparison, reading))
                .findFirst()
                .map(comparison -> judged(measure, reading, comparison))
                .orElseGet(() ->
                        notEnough(
                                "There is nothing yet%s that %s can be compared with."
                                        .formatted(
                                                comparisons.isEmpty()
                                                        ? ""
                                                        : " since the break in series",
                                                reading.period().code())));
    }

    private static DirectionOfTravel notEnough(String why) {
        return new DirectionOfTravel(NOT_ENOUGH_DATA, null, why, RULE);
    }

    private static DirectionOfTravel judged(
            Measure measure, Reading reading, Comparison comparison) {
        var value = Objects.requireNonNull(reading.value());
        var before = Objects.requireNonNull(comparison.with().value());
        var change = value.subtract(before);
        var against = new Against(comparison.kind(), comparison.with().period(), before);
        var said = TravelRule.said(measure, comparison, change);
        var margin = Margin.between(reading, comparison.with(), measure.unit());
        if (change.signum() == 0) {
            return says(NO_CLEAR_CHANGE, against, said + ".");
        }
        if (margin != null && change.abs().compareTo(margin) <= 0) {
            return says(
                    NO_CLEAR_CHANGE,
                    against,
                    said + ", within the margin of error" + of(measure, margin) + ".");
        }
        if (reading.marker() == Marker.LOW_RELIABILITY) {
            return says(NO_CLEAR_CHANGE, against, said + ", of low reliability.");
        }
        var why =
                margin == null
                        ? said + "."
                        : said + ", more than the margin of error" + of(measure, margin) + ".";
        return measure.better() == Better.UNKNOWN
                ? says(NOT_ENOUGH_DATA, against, why + TravelRule.NO_WAY)
                : says(TravelRule.verdict(measure.better().compare(value, before)), against, why);
    }

    private static String of(Measure measure, BigDecimal margin) {
        return " of " + Wording.difference(measure, Margin.rounded(margin));
    }

    private static DirectionOfTravel says(Verdict verdict, Against against, String why) {
        return new DirectionOfTravel(verdict, against, why, RULE);
    }
}
