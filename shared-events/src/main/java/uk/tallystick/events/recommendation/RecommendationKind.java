package uk.tallystick.events.recommendation;

import uk.tallystick.events.Code;

public enum RecommendationKind implements Code {
    RESOLUTION,
    CAUSE_OF_CONCERN,
    ACCELERATED_CAUSE_OF_CONCERN,
    AREA_FOR_IMPROVEMENT,
    RECOMMENDATION
}
