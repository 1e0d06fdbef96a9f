package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Fact;

import java.time.LocalDate;

/** Clocks that run, a row each, written with the event that starts them. */
@Component
public class DueDates {

    private final JdbcTemplate jdbc;

    DueDates(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Starts a thing's clock, or sets it anew. Clocks of imported history never run: they are past.
     */
    public void arm(Fact event, String clock, @Nullable LocalDate dueOn, String eventId) {
        if (dueOn != null && event.stated() == null) {
            jdbc.update(
                    """
                    INSERT INTO command.due (subject, clock, due_on, armed_by) VALUES (?, ?, ?, ?)
                    ON CONFLICT (subject, clock) DO UPDATE
                    SET due_on = excluded.due_on, armed_by = excluded.armed_by
                    """,
                    event.id(),
                    clock,
                    dueOn,
                    eventId);
        }
    }

    /** Stops a thing's clock, if it runs. */
    public void disarm(Fact event, String clock) {
        jdbc.update("DELETE FROM command.due WHERE subject = ? AND clock = ?", event.id(), clock);
    }
}
