package uk.tallystick.events.recommendation;

import uk.tallystick.events.Code;

public enum RecommendationStatus implements Code {
    MADE,
    ACKNOWLEDGED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    IN_PROGRESS,
    DELIVERY_CLAIMED,
    CLOSED
}
