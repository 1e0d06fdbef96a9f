package uk.tallystick.command.sequencing;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.refusal.Refusal.Invalid;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells what position an event has got. */
@Component
public class Positions {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final JdbcTemplate jdbc;
    private final SequencerLoop sequencer;

    Positions(@Qualifier("commandJdbc") JdbcTemplate jdbc, SequencerLoop sequencer) {
        this.jdbc = jdbc;
        this.sequencer = sequencer;
    }

    /** The event's position, or null if it has none after half a second. */
    public @Nullable Long await(String eventId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var pause = 1L;
        sequencer.nudge();
        while (true) {
            var position = of(eventId);
            var left = deadline - System.nanoTime();
            if (position != null || left <= 0) {
                return position;
            }
            sequencer.awaitBatch(Math.min(TimeUnit.NANOSECONDS.toMillis(left) + 1, pause));
            pause = Math.min(pause * 2, 50);
        }
    }

    /** Refuses a position that the ledger does not have yet: nobody can have seen it. */
    public void checkSeen(@Nullable Long seenAtPosition) {
        checkSeen("seenAtPosition", seenAtPosition);
    }

    /** The same of a field that is called otherwise. */
    public void checkSeen(String field, @Nullable Long seenAtPosition) {
        var head = jdbc.queryForObject("SELECT position FROM log.ledger_head", Long.class);
        if (seenAtPosition != null && head != null && seenAtPosition > head) {
            throw new Invalid(field, "is beyond the ledger's last position, " + head);
        }
    }

    private @Nullable Long of(String eventId) {
        return DataAccessUtils.singleResult(
                jdbc.queryForList(
                        """
                        SELECT l.position FROM log.event e JOIN log.ledger_entry l USING (global_index)
                        WHERE e.event_id = ?
                        """,
                        Long.class,
                        eventId));
    }
}
