package uk.tallystick.events.submission;

import uk.tallystick.events.Code;

public enum Marker implements Code {
    FINAL,
    PROVISIONAL,
    ESTIMATED,
    FORECAST,
    SUPPRESSED,
    LOW_RELIABILITY,
    NOT_COLLECTED,
    NOT_APPLICABLE,
    BREAK_IN_SERIES
}
