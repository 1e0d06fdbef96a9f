package uk.tallystick.events.body;

import uk.tallystick.events.Code;

/** How somebody holds an office. */
public enum Holding implements Code {
    ELECTED,
    APPOINTED,
    ACTING,
    INTERIM,
    TEMPORARY
}
