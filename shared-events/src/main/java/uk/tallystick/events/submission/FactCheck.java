package uk.tallystick.events.submission;

import uk.tallystick.events.Code;

/** What came of a force's factual check of a round. */
public enum FactCheck implements Code {
    AGREED,
    DISPUTED
}
