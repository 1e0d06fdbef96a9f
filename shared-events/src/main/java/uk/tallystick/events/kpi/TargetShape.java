package uk.tallystick.events.kpi;

import uk.tallystick.events.Code;

public enum TargetShape implements Code {
    ABSOLUTE,
    RELATIVE,
    RANK,
    MAINTAIN,
    GAP,
    NESTED
}
