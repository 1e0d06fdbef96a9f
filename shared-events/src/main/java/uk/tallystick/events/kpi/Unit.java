package uk.tallystick.events.kpi;

import uk.tallystick.events.Code;

public enum Unit implements Code {
    PERCENT,
    COUNT,
    RATE,
    SCORE,
    GRADE,
    RANK,
    DAYS,
    MINUTES,
    MONEY,
    COMPOSITE
}
