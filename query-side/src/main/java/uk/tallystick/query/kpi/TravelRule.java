package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.IMPROVED;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NOT_ENOUGH_DATA;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.NO_CLEAR_CHANGE;
import static uk.tallystick.query.kpi.DirectionOfTravel.Verdict.WORSE;

import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.kpi.DirectionOfTravel.Against;
import uk.tallystick.query.kpi.DirectionOfTravel.Verdict;
import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Says where the latest figure went, compared with the baseline or an earlier period. Version 1,
 * which figures published under it are judged by for ever.
 */
final class TravelRule {

    private static final Rule RULE = new Rule("directionOfTravel", 1);
    static final String NO_WAY = " Neither its aim nor its polarity says which way is better.";

    private TravelRule() {}

    static DirectionOfTravel judge(Evidence evidence) {
        var latest = evidence.latest();
        var measure = evidence.measure();
        var nothing = Evidence.nothingToJudge(latest, measure);
        if (nothing != null) {
            return hasOnlyAChange(latest)
                    ? reported(latest.getLast(), measure.better(), RULE)
                    : new DirectionOfTravel(NOT_ENOUGH_DATA, null, nothing, RULE);
        }
        var reading = Evidence.last(latest);
        return Comparison.of(evidence, reading)
                .map(comparison -> judge(measure, reading, comparison))
                .orElseGet(() ->
                        new DirectionOfTravel(
                                NOT_ENOUGH_DATA,
                                null,
                                "There is nothing yet that "
                                        + reading.period().code()
                                        + " can be compared with.",
                                RULE));
    }

    static boolean hasOnlyAChange(List<Reading> latest) {
        return latest.size() == 1
                && latest.getLast().value() == null
                && latest.getLast().reportedChange() != null;
    }

    /** A change is taken as its supplier reported it, where there is no value. */
    static DirectionOfTravel reported(Reading reading, Better better, Rule rule) {
        var change = Objects.requireNonNull(reading.reportedChange());
        var why =
                "A change of %s%% was reported for %s, and no value."
                        .formatted(Wording.number(change), reading.period().code());
        if (better == Better.UNKNOWN) {
            return new DirectionOfTravel(NOT_ENOUGH_DATA, null, why + NO_WAY, rule);
        }
        return new DirectionOfTravel(
                verdict(better.compare(change, BigDecimal.ZERO)), null, why, rule);
    }

    private static DirectionOfTravel judge(
            Measure measure, Reading reading, Comparison comparison) {
        var value = Objects.requireNonNull(reading.value());
        var before = Objects.requireNonNull(comparison.with().value());
        var against = new Against(comparison.kind(), comparison.with().period(), before);
        var why = said(measure, comparison, value.subtract(before));
        var changed = value.compareTo(before) != 0;
        if (changed && reading.isWithinTheMarginOf(comparison.with())) {
            return new DirectionOfTravel(
                    NO_CLEAR_CHANGE, against, why + ", within the margin of error.", RULE);
        }
        if (changed && reading.marker() == Marker.LOW_RELIABILITY) {
            return new DirectionOfTravel(
                    NO_CLEAR_CHANGE, against, why + ", of low reliability.", RULE);
        }
        if (changed && measure.better() == Better.UNKNOWN) {
            return new DirectionOfTravel(NOT_ENOUGH_DATA, against, why + "." + NO_WAY, RULE);
        }
        return new DirectionOfTravel(
                verdict(measure.better().compare(value, before)), against, why + ".", RULE);
    }

    static String said(Measure measure, Comparison comparison, BigDecimal change) {
        var how =
                change.signum() == 0
                        ? "the same as"
                        : Wording.difference(measure, change)
                                + (change.signum() < 0 ? " lower than" : " higher than");
        var with = comparison.with();
        return "Compared with %s: %s %s (%s)"
                .formatted(
                        switch (comparison.kind()) {
                            case BASELINE -> "the baseline";
                            case SAME_PERIOD_LAST_YEAR -> "the same period a year before";
                            case EARLIER_PERIOD -> "the period before it";
                        },
                        how,
                        with.period().code(),
                        Wording.value(measure, Objects.requireNonNull(with.value())));
    }

    static Verdict verdict(int comparison) {
        return comparison == 0 ? NO_CLEAR_CHANGE : comparison > 0 ? IMPROVED : WORSE;
    }
}
