package uk.tallystick.events.submission;

import uk.tallystick.events.Code;

public enum RevisionKind implements Code {
    REVISION,
    CORRECTION,
    RESTATEMENT
}
