package uk.tallystick.query.analysis;

import uk.tallystick.events.Code;

/**
 * A pattern that chance alone rarely makes, as "Making Data Count" (NHS England) names the four.
 */
public enum Signal implements Code {
    /** Beyond a process limit. */
    OUTSIDE,
    /** In a run of points that rise, or fall, one after the other. */
    TREND,
    /** Two of three points in a row near the same limit: beyond two thirds of the way to it. */
    NEAR_LIMIT,
    /** In a run of points on one side of the mean. */
    SHIFT
}
