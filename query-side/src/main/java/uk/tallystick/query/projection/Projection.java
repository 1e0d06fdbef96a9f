package uk.tallystick.query.projection;

/**
 * Makes rows of events. It is given every event once, in the order of positions, and decides by the
 * event alone: it reads nothing but what it has itself written.
 */
public interface Projection {

    /** Its name, such as {@code kpi}: questions name by it what they read. */
    String name();

    /**
     * To be raised with each change of its tables or rules, together with a migration that empties
     * them.
     */
    default int version() {
        return 1;
    }

    void project(Recorded event, Rows rows);
}
