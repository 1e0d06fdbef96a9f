package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.AgainstTarget.Verdict.CANNOT_JUDGE;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.MET;
import static uk.tallystick.query.kpi.AgainstTarget.Verdict.OFF_TRAJECTORY;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.util.Optional;

/** Judges a figure by its place in a comparator group. */
final class PlaceRule {

    private final TargetRule2 rule;
    private final @Nullable String group;

    PlaceRule(TargetRule2 rule) {
        this.rule = rule;
        this.group = Place.group(rule.evidence, rule.target);
    }

    /** Whoever is not on record could be ahead: the place is certain only as far as they allow. */
    AgainstTarget rank(BigDecimal goal) {
        var found = place();
        if (found.isEmpty()) {
            return none("The ambition is a rank among ");
        }
        var place = found.get();
        var outOf = rule.target.outOf();
        var missing = outOf == null ? 0 : Math.max(0, outOf - place.recorded());
        var said =
                said(place, outOf)
                        + "; the ambition is rank "
                        + Wording.number(goal)
                        + TargetRule.by(rule.target.byPeriod())
                        + ".";
        if (BigDecimal.valueOf(place.position()).compareTo(goal) > 0) {
            return rule.says(OFF_TRAJECTORY, said, goal, rule.target.byPeriod());
        }
        return BigDecimal.valueOf((long) place.position() + missing).compareTo(goal) <= 0
                ? rule.says(MET, said, goal, rule.target.byPeriod())
                : rule.says(
                        CANNOT_JUDGE,
                        said + " The others’ figures are not recorded.",
                        goal,
                        rule.target.byPeriod());
    }

    /** Kept is the place that the baseline had; or where that is not known, the median. */
    AgainstTarget maintained() {
        var found = place();
        if (found.isEmpty()) {
            return none("It is to be maintained compared with ");
        }
        var place = found.get();
        var before = baselinePlace();
        if (before.isPresent()) {
            return rule.says(
                    place.position() <= before.get().position() ? MET : OFF_TRAJECTORY,
                    "%s; at the baseline it was %s out of %d recorded."
                            .formatted(
                                    said(place, null),
                                    Wording.ordinal(before.get().position()),
                                    before.get().recorded()));
        }
        var kept = rule.measure.better().compare(rule.value, place.median()) >= 0;
        return rule.says(
                kept ? MET : OFF_TRAJECTORY,
                "%s, %s their median of %s."
                        .formatted(
                                said(place, null),
                                kept ? "no worse than" : "worse than",
                                rule.say(place.median())));
    }

    private Optional<Place> place() {
        return Place.of(rule.evidence, group, rule.period, rule.value);
    }

    private Optional<Place> baselinePlace() {
        var baseline = rule.evidence.baseline();
        return baseline == null || baseline.value() == null
                ? Optional.empty()
                : Place.of(rule.evidence, group, baseline.period(), baseline.value());
    }

    private AgainstTarget none(String what) {
        return rule.says(
                CANNOT_JUDGE,
                rule.measure.better() == Better.UNKNOWN
                        ? "Neither its aim nor its polarity says which way is better."
                        : what
                                + name()
                                + ", whose figures for "
                                + rule.period.code()
                                + " are not recorded.");
    }

    private String name() {
        var named = rule.target.comparatorGroup();
        return named != null ? named : group != null ? group : "others";
    }

    private String said(Place place, @Nullable Integer outOf) {
        return "%s is %s in %s, out of %d recorded%s"
                .formatted(
                        rule.figure(),
                        Wording.ordinal(place.position()),
                        place.group(),
                        place.recorded(),
                        outOf == null ? "" : " of " + outOf);
    }
}
