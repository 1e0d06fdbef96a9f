package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.AgainstTarget.Verdict.CANNOT_JUDGE;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.MET;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.NOT_SET;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.OFF_TRAJECTORY;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.ON_TRAJECTORY;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.kpi.AgainstTarget.Goal;
import uk.tallystick.query.kpi.AgainstTarget.Verdict;
import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Judges the latest figure by the target that was in force when its period ended. Version 1, which
 * figures published under it are judged by for ever: a later version changes what it overrides.
 */
class TargetRule {

    private static final Rule RULE = new Rule(RuleVersion.AGAINST_TARGET, 1);

    final Evidence evidence;
    final Measure measure;
    final Target target;
    final Period period;
    final BigDecimal value;
    private final Rule rule;

    TargetRule(Rule rule, Evidence evidence, Target target, Period period, BigDecimal value) {
        this.rule = rule;
        this.evidence = evidence;
        this.measure = evidence.measure();
        this.target = target;
        this.period = period;
        this.value = value;
    }

    static AgainstTarget judge(Evidence evidence) {
        var latest = evidence.latest();
        var targets = evidence.targets();
        var target =
                latest.isEmpty()
                        ? targets.current()
                        : targets.inForceFor(latest.getFirst().period().end());
        if (target == null) {
            return new AgainstTarget(NOT_SET, "No ambition has been set.", null, RULE);
        }
        var goal = target.value();
        if (goal == null) {
            return new AgainstTarget(NOT_SET, notSet(evidence, target), null, RULE);
        }
        var nothing = Evidence.nothingToJudge(latest, evidence.measure());
        if (nothing != null) {
            return new AgainstTarget(CANNOT_JUDGE, nothing, null, RULE);
        }
        var reading = Evidence.last(latest);
        return new TargetRule(
                        RULE,
                        evidence,
                        target,
                        reading.period(),
                        Objects.requireNonNull(reading.value()))
                .judge(goal);
    }

    static String notSet(Evidence evidence, Target target) {
        var since = requireNonNullElse(target.tbcSince(), target.inForceFrom());
        var current = evidence.targets().current();
        if (current != null && current.value() instanceof BigDecimal value) {
            return "No ambition was in force for that period: it was to be confirmed from %s; from %s it is %s."
                    .formatted(
                            Wording.day(since),
                            Wording.day(current.inForceFrom()),
                            Wording.value(evidence.measure(), value));
        }
        return "No ambition has been set; to be confirmed since %s (%s)."
                .formatted(Wording.day(since), Wording.days(since, evidence.day()));
    }

    final AgainstTarget judge(BigDecimal goal) {
        var like = evidence.baseline() == null ? target.byPeriod() : evidence.baseline().period();
        if (like != null && !measure.comparable(period, like)) {
            return says(
                    CANNOT_JUDGE,
                    "%s covers another length of time than %s, which the ambition goes by."
                            .formatted(period.code(), like.code()));
        }
        return switch (target.shape()) {
            case ABSOLUTE -> measure.direction() == Direction.MAINTAIN ? held(goal) : reached(goal);
            case MAINTAIN -> held(goal);
            case RELATIVE -> relative(goal);
            case RANK -> rank(goal);
            case GAP -> gap(goal);
            case NESTED -> nested(goal);
        };
    }

    AgainstTarget rank(BigDecimal goal) {
        return measure.unit() == Unit.RANK
                ? reached(goal, Better.LOWER)
                : says(
                        CANNOT_JUDGE,
                        "The ambition is a rank among others, whose figures are not recorded.");
    }

    AgainstTarget gap(BigDecimal goal) {
        return says(
                CANNOT_JUDGE, "The ambition is a gap between two breakdowns, which is not judged.");
    }

    AgainstTarget nested(BigDecimal goal) {
        return says(
                CANNOT_JUDGE,
                "The ambition is for a part of another measure, which is not judged.");
    }

    /** A change, in percent, from the value of the period it refers to. */
    AgainstTarget relative(BigDecimal percent) {
        var from = target.referencePeriod() == null ? null : valueOf(target.referencePeriod());
        if (from == null) {
            return says(
                    CANNOT_JUDGE,
                    target.referencePeriod() == null
                            ? "The ambition is a change of %s%%, and does not say from when."
                                    .formatted(Wording.number(percent))
                            : "The ambition is a change from %s, for which there is no figure."
                                    .formatted(target.referencePeriod().code()));
        }
        return changed(from, percent);
    }

    final AgainstTarget changed(BigDecimal from, BigDecimal percent) {
        var change = from.multiply(percent.abs()).movePointLeft(2);
        return switch (measure.better()) {
            case HIGHER -> reached(from.add(change));
            case LOWER -> reached(from.subtract(change));
            case UNKNOWN -> reached(from);
        };
    }

    final @Nullable BigDecimal valueOf(Period reference) {
        var baseline = evidence.baseline();
        if (baseline != null && baseline.period().equals(reference) && baseline.value() != null) {
            return baseline.value();
        }
        var values =
                evidence.readings().stream()
                        .filter(reading ->
                                reading.period().equals(reference) && reading.value() != null)
                        .map(reading -> Objects.requireNonNull(reading.value()))
                        .toList();
        return values.size() == 1 ? values.getFirst() : null;
    }

    final AgainstTarget held(BigDecimal goal) {
        var tolerance = target.tolerance();
        var better = measure.better();
        if (better == Better.UNKNOWN && tolerance == null) {
            return says(
                    CANNOT_JUDGE,
                    "It is to be kept at %s, and no tolerance says how closely."
                            .formatted(say(goal)));
        }
        var kept =
                better == Better.UNKNOWN
                        ? value.subtract(goal).abs().compareTo(Objects.requireNonNull(tolerance))
                                <= 0
                        : isReached(goal, better);
        return kept
                ? says(
                        MET,
                        "%s keeps to %s.".formatted(figure(), say(goal)),
                        goal,
                        target.byPeriod())
                : says(
                        OFF_TRAJECTORY,
                        "%s does not keep to %s.".formatted(figure(), say(goal)),
                        goal,
                        target.byPeriod());
    }

    final AgainstTarget reached(BigDecimal goal) {
        return reached(goal, measure.better());
    }

    final AgainstTarget reached(BigDecimal goal, Better better) {
        if (better == Better.UNKNOWN) {
            return says(CANNOT_JUDGE, "Neither its aim nor its polarity says which way is better.");
        }
        var by = target.byPeriod();
        if (isReached(goal, better)) {
            return says(
                    MET,
                    "%s meets the ambition of %s%s.".formatted(figure(), say(goal), by(by)),
                    goal,
                    by);
        }
        if (by != null && (evidence.day().isAfter(by.end()) || !period.end().isBefore(by.end()))) {
            return says(
                    OFF_TRAJECTORY,
                    "%s has not reached the ambition of %s%s."
                            .formatted(figure(), say(goal), by(by)),
                    goal,
                    by);
        }
        var milestone = milestone();
        if (milestone == null) {
            return says(
                    CANNOT_JUDGE,
                    "%s; the ambition is %s%s, and no milestone says what was to be reached so far."
                            .formatted(figure(), say(goal), by(by)),
                    goal,
                    by);
        }
        var onItsWay = isReached(milestone.value(), better);
        return says(
                onItsWay ? ON_TRAJECTORY : OFF_TRAJECTORY,
                "%s %s the milestone of %s for %s; the ambition is %s%s."
                        .formatted(
                                figure(),
                                onItsWay ? "reaches" : "has not reached",
                                say(milestone.value()),
                                milestone.period().code(),
                                say(goal),
                                by(by)),
                milestone.value(),
                milestone.period());
    }

    /**
     * The last that was due when the figure's period ended. A relative target's milestones have no
     * agreed meaning.
     */
    private @Nullable Milestone milestone() {
        return target.milestones().stream()
                .filter(_ -> target.shape() != TargetShape.RELATIVE)
                .filter(milestone -> !milestone.period().end().isAfter(period.end()))
                .max(Comparator.comparing(Milestone::period))
                .orElse(null);
    }

    private boolean isReached(BigDecimal goal, Better better) {
        var tolerance = requireNonNullElse(target.tolerance(), BigDecimal.ZERO);
        return better.compare(
                        value,
                        better == Better.HIGHER ? goal.subtract(tolerance) : goal.add(tolerance))
                >= 0;
    }

    String figure() {
        return say(value) + " for " + period.code();
    }

    String say(BigDecimal number) {
        return Wording.value(measure, number);
    }

    static String by(@Nullable Period by) {
        return by == null ? "" : " by " + by.code();
    }

    final AgainstTarget says(Verdict verdict, String why) {
        return new AgainstTarget(verdict, why + goalposts(), null, rule);
    }

    final AgainstTarget says(Verdict verdict, String why, BigDecimal goal, @Nullable Period by) {
        return new AgainstTarget(
                verdict, why + goalposts(), new Goal(goal, by, target.inForceFrom()), rule);
    }

    /** What a reader must know where the target is not one that stood all along. */
    private String goalposts() {
        var current = Objects.requireNonNull(evidence.targets().current());
        if (target.inForceFrom().isAfter(period.end())) {
            return " The ambition came into force on %s, after that period."
                    .formatted(day(target.inForceFrom()));
        }
        if (current.equals(target)) {
            return "";
        }
        return current.value() == null
                ? " Since %s the ambition is to be confirmed.".formatted(day(current.inForceFrom()))
                : " Since %s the ambition is %s%s."
                        .formatted(
                                day(current.inForceFrom()),
                                ambition(current, current.value()),
                                by(current.byPeriod()));
    }

    /** What another target than the one judged by sets. */
    String ambition(Target other, BigDecimal goal) {
        return say(goal);
    }

    private static String day(LocalDate day) {
        return Wording.day(day);
    }
}
