package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum DecisionPublication implements Code {
    PUBLISHED,
    PART_PUBLISHED,
    WITHHELD
}
