package uk.tallystick.events.kpi;

import uk.tallystick.events.Code;

public enum Polarity implements Code {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEITHER
}
