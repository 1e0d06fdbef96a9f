package uk.tallystick.events.submission;

import uk.tallystick.events.Code;

public enum ReplyKind implements Code {
    REPLY,
    FACTUAL_CORRECTION
}
