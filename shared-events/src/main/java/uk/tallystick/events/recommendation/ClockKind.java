package uk.tallystick.events.recommendation;

import uk.tallystick.events.Code;

/**
 * How the day is found by which an answer is owed. An inspection report is answered within 56 days
 * beginning with its publication (Police Act 1996, section 55(5A)).
 */
public enum ClockKind implements Code {
    INSPECTION56,
    DAYS,
    WORKING_DAYS,
    BY_DATE
}
