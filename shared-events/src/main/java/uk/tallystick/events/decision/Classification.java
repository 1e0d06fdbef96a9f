package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum Classification implements Code {
    PUBLIC,
    PART_EXEMPT,
    NON_PUBLIC
}
