package uk.tallystick.events.kpi;

import uk.tallystick.events.Code;

public enum KpiStatus implements Code {
    PROPOSED,
    ACTIVE,
    SUSPENDED,
    RETIRED
}
