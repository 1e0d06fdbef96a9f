package uk.tallystick.events.meeting;

import uk.tallystick.events.Code;

public enum MeetingStatus implements Code {
    SCHEDULED,
    AGENDA_PUBLISHED,
    HELD,
    MINUTES_DRAFTED,
    APPROVED,
    APPROVED_SUBJECT_TO_AMENDMENT,
    CANCELLED
}
