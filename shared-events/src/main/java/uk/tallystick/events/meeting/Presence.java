package uk.tallystick.events.meeting;

import uk.tallystick.events.Code;

public enum Presence implements Code {
    PRESENT,
    SUBSTITUTED,
    APOLOGIES,
    ABSENT
}
