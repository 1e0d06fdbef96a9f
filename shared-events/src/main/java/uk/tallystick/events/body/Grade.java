package uk.tallystick.events.body;

import uk.tallystick.events.Code;

public enum Grade implements Code {
    OUTSTANDING,
    GOOD,
    ADEQUATE,
    REQUIRES_IMPROVEMENT,
    INADEQUATE
}
