package uk.tallystick.query.projection;

import java.util.Set;

/**
 * Makes rows of events. It is given every event once, in the order of positions, and decides by the
 * event alone: it reads nothing but what it has itself written.
 */
public interface Projection {

    /** Its name, such as {@code kpi}: questions name by it what they read. */
    String name();

    /** Its tables, which no other projection writes; a question may read any of them. */
    Set<String> tables();

    /**
     * To be raised with each change of its tables or rules: it is then built anew beside the one
     * that serves. So a migration leaves the rows of the old one readable: it adds tables and
     * columns that may be null, and empties or takes away nothing.
     */
    default int version() {
        return 1;
    }

    void project(Recorded event, Rows rows);
}
