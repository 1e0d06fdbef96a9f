package uk.tallystick.events.exhibit;

import uk.tallystick.events.Code;

public enum FileKind implements Code {
    EVIDENCE,
    MINUTES,
    PAPER,
    RECORDING,
    SOURCE,
    OTHER
}
