package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum DecisionKind implements Code {
    KEY,
    ARISING_FROM_SCRUTINY,
    APPOINTMENT,
    PRECEPT,
    OTHER
}
