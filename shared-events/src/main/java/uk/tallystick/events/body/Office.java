package uk.tallystick.events.body;

import uk.tallystick.events.Code;

public enum Office implements Code {
    COMMISSIONER,
    DEPUTY,
    CHIEF_CONSTABLE,
    CHIEF_EXECUTIVE,
    CHIEF_FINANCE_OFFICER,
    MONITORING_OFFICER
}
