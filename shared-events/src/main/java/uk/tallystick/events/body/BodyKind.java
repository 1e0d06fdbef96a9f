package uk.tallystick.events.body;

import uk.tallystick.events.Code;

public enum BodyKind implements Code {
    POLICE_AND_CRIME_COMMISSIONER,
    POLICE_FIRE_AND_CRIME_COMMISSIONER,
    MAYOR,
    BOARD,
    COUNCIL,
    OTHER
}
