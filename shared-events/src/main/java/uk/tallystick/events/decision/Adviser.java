package uk.tallystick.events.decision;

import uk.tallystick.events.Code;

public enum Adviser implements Code {
    CHIEF_FINANCE_OFFICER,
    MONITORING_OFFICER,
    CHIEF_EXECUTIVE,
    OTHER
}
