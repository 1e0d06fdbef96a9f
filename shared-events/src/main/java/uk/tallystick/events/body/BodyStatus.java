package uk.tallystick.events.body;

import uk.tallystick.events.Code;

public enum BodyStatus implements Code {
    ANSWERING,
    FUNCTIONS_TRANSFERRED,
    ABOLISHED
}
