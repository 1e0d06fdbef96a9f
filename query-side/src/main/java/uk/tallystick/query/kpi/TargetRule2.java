package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.AgainstTarget.Verdict.CANNOT_JUDGE;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.NOT_SET;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Judges the latest figure by the target that was in force when its period ended. Version 2: also
 * gaps, parts of other measures, places among others, and changes that name no base year.
 */
class TargetRule2 extends TargetRule {

    static final Rule RULE = new Rule(RuleVersion.AGAINST_TARGET, 2);

    TargetRule2(Evidence evidence, Target target, Period period, BigDecimal value) {
        super(RULE, evidence, target, period, value);
    }

    static AgainstTarget judge(Evidence evidence) {
        var judged = judged(evidence);
        return new AgainstTarget(
                judged.verdict(), Wording.inWords(judged.why()), judged.goal(), judged.rule());
    }

    private static AgainstTarget judged(Evidence evidence) {
        var targets = evidence.targets();
        var current = targets.current();
        if (current == null) {
            return new AgainstTarget(NOT_SET, "No ambition has been set.", null, RULE);
        }
        var latest = evidence.latest();
        var target =
                latest.isEmpty()
                        ? current
                        : Objects.requireNonNull(
                                targets.inForceFor(latest.getFirst().period().end()));
        if (GapRule.isGap(target) || GapRule.isLater(evidence, latest)) {
            return GapRule.judge(evidence);
        }
        var goal = target.value();
        var comparatively =
                goal == null
                        && target.shape() == TargetShape.MAINTAIN
                        && Place.group(evidence, target) != null;
        if (goal == null && !comparatively) {
            return new AgainstTarget(NOT_SET, notSet(evidence, target), null, RULE);
        }
        var nothing = Evidence.nothingToJudge(latest, evidence.measure());
        if (nothing != null) {
            return new AgainstTarget(CANNOT_JUDGE, nothing, null, RULE);
        }
        var reading = Evidence.last(latest);
        var rule =
                new TargetRule2(
                        evidence,
                        target,
                        reading.period(),
                        Objects.requireNonNull(reading.value()));
        return goal == null ? new PlaceRule(rule).maintained() : rule.judge(goal);
    }

    @Override
    String ambition(Target other, BigDecimal goal) {
        return GapRule.isGap(other)
                ? "a gap of " + Wording.difference(measure, goal)
                : Wording.value(measure, goal);
    }

    @Override
    AgainstTarget rank(BigDecimal goal) {
        return measure.unit() == Unit.RANK ? super.rank(goal) : new PlaceRule(this).rank(goal);
    }

    /** As one of its own, and never more than what it is a part of. */
    @Override
    AgainstTarget nested(BigDecimal goal) {
        var whole = evidence.surroundings().whole();
        if (whole == null) {
            return says(
                    CANNOT_JUDGE,
                    "The ambition is for a part of another measure, and which one is not on"
                            + " record.");
        }
        var name = whole.name() == null ? whole.code() : whole.name();
        var exceeds =
                whole.readings().stream()
                        .filter(reading -> reading.period().equals(period))
                        .map(Reading::value)
                        .anyMatch(all -> all != null && value.compareTo(all) > 0);
        if (exceeds) {
            return says(
                    CANNOT_JUDGE,
                    "%s is more than the whole that it is a part of, %s."
                            .formatted(figure(), name));
        }
        var judged = measure.direction() == Direction.MAINTAIN ? held(goal) : reached(goal);
        return new AgainstTarget(
                judged.verdict(),
                judged.why() + " It is a part of " + name + ".",
                judged.goal(),
                judged.rule());
    }

    /** Without a base year, from the baseline. */
    @Override
    AgainstTarget relative(BigDecimal percent) {
        var reference = target.referencePeriod();
        var baseline = evidence.baseline();
        if (reference == null && (baseline == null || baseline.value() == null)) {
            return says(
                    CANNOT_JUDGE,
                    "The ambition is a change of %s%%; it names no base year, and %s."
                            .formatted(
                                    Wording.number(percent),
                                    baseline == null
                                            ? "there is no baseline"
                                            : "the baseline is to be confirmed"));
        }
        var from = reference != null ? reference : Objects.requireNonNull(baseline).period();
        if (evidence.isBroken(from, period)) {
            return says(
                    CANNOT_JUDGE,
                    "The ambition is a change from %s, and a break in series lies between."
                            .formatted(from.code()));
        }
        if (reference != null) {
            return super.relative(percent);
        }
        var start = Objects.requireNonNull(Objects.requireNonNull(baseline).value());
        var judged = changed(start, percent);
        return new AgainstTarget(
                judged.verdict(),
                judged.why()
                        + " The ambition is a change of %s%% and names no base year: it is taken from the baseline of %s for %s."
                                .formatted(Wording.number(percent), say(start), from.code()),
                judged.goal(),
                judged.rule());
    }
}
