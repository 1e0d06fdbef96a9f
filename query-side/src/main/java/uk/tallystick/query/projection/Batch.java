package uk.tallystick.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The events of one transaction. Holds the projection's progress against everybody else until the
 * transaction ends.
 */
final class Batch {

    /**
     * For row security: whoever makes the rows may read all of them. What is lost with the machine
     * is made again, for rows and position are lost together: no commit waits for the disk.
     */
    private static final String BEGIN =
            "SELECT set_config('tallystick.internal', '*', true),"
                    + " set_config('tallystick.restricted', '*', true),"
                    + " set_config('synchronous_commit', 'off', true)";

    private final Projection projection;
    private final Progress progress;
    private final JdbcTemplate jdbc;
    private final Rows rows = new Rows();
    private final long start;
    private long position;

    Batch(Projection projection, Progress progress, JdbcTemplate jdbc) {
        this.projection = projection;
        this.progress = progress;
        this.jdbc = jdbc;
        jdbc.queryForList(BEGIN);
        this.start = progress.lock(projection);
        this.position = start;
    }

    /**
     * Takes the next event; one that was applied before is passed over, whatever Axon's token says.
     */
    void add(EventMessage<?> message) {
        var next = Recorded.positionOf(message);
        if (next <= position) {
            return;
        }
        if (next != position + 1) {
            throw Recorded.missing(next, position);
        }
        projection.project(Recorded.of(message), rows);
        position = next;
    }

    void save() {
        rows.sendTo(new Statements(jdbc));
        if (position > start) {
            progress.set(projection, position);
        }
    }
}
