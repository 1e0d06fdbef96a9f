package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum Capacity implements Code {
    COMMISSIONER,
    DEPUTY,
    ACTING,
    DELEGATED
}
