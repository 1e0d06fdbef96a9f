package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum Significance implements Code {
    SIGNIFICANT,
    ROUTINE
}
