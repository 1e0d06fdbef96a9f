package uk.tallystick.events.duty;

import uk.tallystick.events.Code;

public enum Recurrence implements Code {
    ONCE,
    MONTHLY,
    QUARTERLY,
    YEARLY
}
