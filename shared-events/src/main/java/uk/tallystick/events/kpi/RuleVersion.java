package uk.tallystick.events.kpi;

import java.util.Comparator;
import java.util.List;

/**
 * A rule by which figures are judged. What was published under one stays judged by it; a changed
 * rule is a new version.
 */
public record RuleVersion(String id, int version) implements Comparable<RuleVersion> {

    public static final String AGAINST_TARGET = "againstTarget";
    public static final String DIRECTION_OF_TRAVEL = "directionOfTravel";
    public static final String PROCESS_LIMITS = "processLimits";

    /** Those by which a figure is judged that is published today. */
    public static final List<RuleVersion> CURRENT =
            List.of(
                    new RuleVersion(AGAINST_TARGET, 2),
                    new RuleVersion(DIRECTION_OF_TRAVEL, 2),
                    new RuleVersion(PROCESS_LIMITS, 1));

    /** Those by which figures were judged before a publication named them. */
    public static final List<RuleVersion> FIRST =
            List.of(
                    new RuleVersion(AGAINST_TARGET, 1),
                    new RuleVersion(DIRECTION_OF_TRAVEL, 1),
                    new RuleVersion(PROCESS_LIMITS, 1));

    @Override
    public int compareTo(RuleVersion other) {
        return Comparator.comparing(RuleVersion::id)
                .thenComparingInt(RuleVersion::version)
                .compare(this, other);
    }
}
