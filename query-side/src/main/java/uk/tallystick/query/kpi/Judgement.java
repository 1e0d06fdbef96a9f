package uk.tallystick.query.kpi;

/** The two judgements of a KPI, never one; and both in words. */
public record Judgement(
        AgainstTarget againstTarget, DirectionOfTravel directionOfTravel, String sentence) {

    public static Judgement of(Evidence evidence) {
        var target = TargetRule.judge(evidence);
        var travel = TravelRule.judge(evidence);
        var sentence =
                target.why().equals(travel.why())
                        ? target.why()
                        : target.why() + " " + travel.why();
        return new Judgement(target, travel, sentence);
    }
}
