package uk.tallystick.events.kpi;

/**
 * The rules of Making Data Count (NHS England) that can be set.
 *
 * @param run how many points in a row on one side of the mean, or rising or falling, are a signal
 * @param twoOfThree whether two of three points near one limit are a signal
 */
public record Signals(int run, boolean twoOfThree) {

    /** As Making Data Count publishes them. */
    public static final Signals AS_PUBLISHED = new Signals(7, true);
}
