package uk.tallystick.events.kpi;

import uk.tallystick.events.Code;

public enum KpiClass implements Code {
    KPI,
    CONTEXTUAL
}
