package uk.tallystick.events.submission;

import uk.tallystick.events.Code;

/** Why a value is suppressed: it is small itself, or a small one could be worked out from it. */
public enum Suppression implements Code {
    SMALL_NUMBER,
    PROTECTS_ANOTHER,
    OTHER
}
