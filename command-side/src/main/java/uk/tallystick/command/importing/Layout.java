package uk.tallystick.command.importing;

import uk.tallystick.events.Code;

/** How figures lie in a file: one a line, or one a period in columns. */
public enum Layout implements Code {
    LONG,
    WIDE
}
