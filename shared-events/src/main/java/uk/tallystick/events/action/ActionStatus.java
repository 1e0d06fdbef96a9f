package uk.tallystick.events.action;

import uk.tallystick.events.Code;

public enum ActionStatus implements Code {
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    PAUSED,
    COMPLETE,
    BUSINESS_AS_USUAL,
    WITHDRAWN,
    MERGED,
    CARRIED_FORWARD
}
