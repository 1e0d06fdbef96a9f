package uk.tallystick.events.action;

import uk.tallystick.events.Code;

public enum Nature implements Code {
    PROJECT,
    CONTINUING,
    REVIEW
}
