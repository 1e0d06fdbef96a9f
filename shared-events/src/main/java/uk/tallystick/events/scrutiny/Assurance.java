package uk.tallystick.events.scrutiny;

import uk.tallystick.events.Code;

public enum Assurance implements Code {
    SUBSTANTIAL,
    REASONABLE,
    LIMITED,
    NONE
}
