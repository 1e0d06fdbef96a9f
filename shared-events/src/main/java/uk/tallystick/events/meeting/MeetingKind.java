package uk.tallystick.events.meeting;

import uk.tallystick.events.Code;

public enum MeetingKind implements Code {
    PANEL,
    ACCOUNTABILITY_BOARD,
    RESOURCES_AND_PERFORMANCE,
    OTHER
}
