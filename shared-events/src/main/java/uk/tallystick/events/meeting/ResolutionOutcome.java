package uk.tallystick.events.meeting;

import uk.tallystick.events.Code;

public enum ResolutionOutcome implements Code {
    NOTED,
    AGREED,
    AMENDED,
    DEFERRED,
    REFUSED
}
