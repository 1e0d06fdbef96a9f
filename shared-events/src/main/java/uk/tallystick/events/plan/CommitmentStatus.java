package uk.tallystick.events.plan;

import uk.tallystick.events.Code;

public enum CommitmentStatus implements Code {
    NOT_STARTED,
    IN_PROGRESS,
    KEPT,
    PARTLY_KEPT,
    NOT_KEPT,
    DROPPED
}
