package uk.tallystick.events.recommendation;

import uk.tallystick.events.Code;

public enum Priority implements Code {
    IMMEDIATE,
    HIGH,
    MEDIUM,
    LOW
}
