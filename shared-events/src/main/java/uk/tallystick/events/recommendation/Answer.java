package uk.tallystick.events.recommendation;

import uk.tallystick.events.Code;

public enum Answer implements Code {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED
}
