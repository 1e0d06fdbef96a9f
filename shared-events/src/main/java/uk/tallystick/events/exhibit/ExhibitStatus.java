package uk.tallystick.events.exhibit;

import uk.tallystick.events.Code;

/** How a file stands: nothing is ever done to it. Not on the log. */
public enum ExhibitStatus implements Code {
    FILED
}
