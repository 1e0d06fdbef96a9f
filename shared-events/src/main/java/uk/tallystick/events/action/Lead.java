package uk.tallystick.events.action;

import uk.tallystick.events.Code;

public enum Lead implements Code {
    COMMISSIONER,
    FORCE,
    PARTNER
}
