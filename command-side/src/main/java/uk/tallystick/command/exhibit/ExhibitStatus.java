package uk.tallystick.command.exhibit;

import uk.tallystick.events.Code;

/** How a file stands: nothing is ever done to it. */
enum ExhibitStatus implements Code {
    FILED
}
