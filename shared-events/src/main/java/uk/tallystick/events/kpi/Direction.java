package uk.tallystick.events.kpi;

import uk.tallystick.events.Code;

public enum Direction implements Code {
    INCREASE,
    DECREASE,
    MAINTAIN,
    IMPROVE
}
