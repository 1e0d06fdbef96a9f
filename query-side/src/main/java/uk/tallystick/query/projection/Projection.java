package uk.tallystick.query.projection;

import java.util.Set;

/**
 * Makes rows of events. It is given every event once, in the order of positions, and decides by the
 * event alone: it reads nothing but what it has itself written.
 */
public interface Projection {

    /** Its name, such as {@code kpi}: questions name by it what they read. */
    String name();

    /**
     * Its tables, which no other projection writes; a question may read any of them. Their rows are
     * written by statements where they serve and by COPY where they are built, so that each way has
     * to make the same of them: the primary key of a table has {@code from_pos} in it, a row names
     * every column that has a DEFAULT or an identity, and values are of the types that {@link
     * Columns} gives. What cannot be copied is refused, by table and column.
     */
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
