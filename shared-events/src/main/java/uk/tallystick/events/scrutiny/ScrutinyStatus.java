package uk.tallystick.events.scrutiny;

import uk.tallystick.events.Code;

public enum ScrutinyStatus implements Code {
    SCHEDULED,
    QUESTIONS_PUT,
    EXAMINED,
    OUTCOME_RECORDED,
    FOLLOWED_UP,
    CLOSED
}
