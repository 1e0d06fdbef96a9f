package uk.tallystick.events.duty;

import uk.tallystick.events.Code;

public enum DutyStatus implements Code {
    DUE,
    PUBLISHED,
    UPDATED,
    WITHHELD,
    ARCHIVED
}
