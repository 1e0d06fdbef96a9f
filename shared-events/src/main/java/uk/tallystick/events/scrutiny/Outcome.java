package uk.tallystick.events.scrutiny;

import uk.tallystick.events.Code;

public enum Outcome implements Code {
    ASSURED,
    FURTHER_INFORMATION,
    ACTION_COMMISSIONED,
    ESCALATED,
    NOTED
}
