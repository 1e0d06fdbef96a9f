package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum ImplicationKind implements Code {
    FINANCIAL,
    HUMAN_RESOURCES,
    EQUALITY,
    RISK,
    POLICY,
    LEGAL,
    CONSULTATION
}
