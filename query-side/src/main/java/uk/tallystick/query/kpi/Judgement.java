package uk.tallystick.query.kpi;

import uk.tallystick.events.kpi.RuleVersion;

import java.util.List;

/** The two judgements of a KPI, never one; and both in words. */
public record Judgement(
        AgainstTarget againstTarget, DirectionOfTravel directionOfTravel, String sentence) {

    /** By the rules under which the figure was published. */
    public static Judgement of(Evidence evidence, List<RuleVersion> rules) {
        var target =
                Rules.version(rules, RuleVersion.AGAINST_TARGET) == 1
                        ? TargetRule.judge(evidence)
                        : TargetRule2.judge(evidence);
        var travel =
                Rules.version(rules, RuleVersion.DIRECTION_OF_TRAVEL) == 1
                        ? TravelRule.judge(evidence)
                        : TravelRule2.judge(evidence);
        var sentence =
                target.why().equals(travel.why())
                        ? target.why()
                        : target.why() + " " + travel.why();
        return new Judgement(target, travel, sentence);
    }
}
