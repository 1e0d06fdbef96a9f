package uk.tallystick.events.scrutiny;

import uk.tallystick.events.Code;

/** Whose question it is. */
public enum Asker implements Code {
    COMMISSIONER,
    PANEL,
    MEMBER_OF_THE_PUBLIC,
    OTHER
}
