package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum DecisionStatus implements Code {
    ON_FORWARD_PLAN,
    PROPOSED,
    DEFERRED,
    WITHDRAWN,
    TAKEN,
    PUBLISHED,
    PART_PUBLISHED,
    WITHHELD,
    SUPERSEDED,
    RESCINDED
}
