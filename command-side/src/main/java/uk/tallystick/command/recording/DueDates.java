package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Fact;
import uk.tallystick.events.log.EventNames;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Clocks that run, a row each, written with the event that starts them. */
@Component
public class DueDates {

    private final JdbcTemplate jdbc;
    private final Clock now;

    DueDates(@Qualifier("commandJdbc") JdbcTemplate jdbc, Clock now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The name of a clock of one part of a thing, which may have several of a kind. */
    public static String clock(String kind, String part) {
        return kind + "~" + part;
    }

    /**
     * Starts a thing's clock, or sets it anew. A clock that had run out before its history was
     * imported is not started.
     */
    public void arm(Fact event, String clock, @Nullable LocalDate dueOn, String eventId) {
        if (dueOn != null && !(event.stated() != null && dueOn.isBefore(today()))) {
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

    /**
     * Starts a thing's clock anew as the event that named its day did, if that day is not over.
     *
     * @param naming the kind of event that has {@code dueOn}
     */
    public void armAgain(Fact event, String clock, Class<? extends Fact> naming, String eventId) {
        jdbc.update(
                """
                INSERT INTO command.due (subject, clock, due_on, armed_by)
                SELECT aggregate_id, ?, (payload ->> 'dueOn')::date, ? FROM log.event_json
                WHERE aggregate_id = ? AND type = ? AND (payload ->> 'dueOn')::date >= ? AND payload ->> 'stated' IS NULL
                ON CONFLICT (subject, clock) DO NOTHING
                """,
                clock,
                eventId,
                event.id(),
                EventNames.nameOf(naming),
                event.effectiveOn());
    }

    /**
     * Starts a thing's clock anew with the day that an event named last; a day of imported history
     * that is over by then is left alone.
     *
     * @param field of the event's payload that has the day
     */
    public void armAgainWithLast(Fact event, String clock, String field, String eventId) {
        jdbc.update(
                """
                INSERT INTO command.due (subject, clock, due_on, armed_by)
                SELECT aggregate_id, ?, day, ? FROM (
                    SELECT aggregate_id, (payload ->> ?)::date AS day, payload ->> 'stated' AS stated FROM log.event_json
                    WHERE aggregate_id = ? AND payload ->> ? IS NOT NULL AND event_id <> ? ORDER BY sequence DESC LIMIT 1) last
                WHERE stated IS NULL OR day >= ?
                ON CONFLICT (subject, clock) DO NOTHING
                """,
                clock,
                eventId,
                field,
                event.id(),
                field,
                eventId,
                today());
    }

    /**
     * Starts a thing's clock, or has it run longer; never shorter. A clock that had run out before
     * its history was imported is not started.
     */
    public void armNoSooner(Fact event, String clock, LocalDate dueOn, String eventId) {
        if (event.stated() == null || !dueOn.isBefore(today())) {
            jdbc.update(
                    """
                    INSERT INTO command.due AS d (subject, clock, due_on, armed_by) VALUES (?, ?, ?, ?)
                    ON CONFLICT (subject, clock) DO UPDATE
                    SET due_on = excluded.due_on, armed_by = excluded.armed_by WHERE d.due_on < excluded.due_on
                    """,
                    event.id(),
                    clock,
                    dueOn,
                    eventId);
        }
    }

    /**
     * Has a thing's clock run to the day that stands: the one named by the event about the latest
     * day. It stops if that names none, or was history whose day was over when it was recorded.
     *
     * @param naming the kinds of event that have {@code dueOn}
     */
    public void armAsStands(
            Fact event, String clock, Set<Class<? extends Fact>> naming, String eventId) {
        disarm(event, clock);
        jdbc.update(
                """
                INSERT INTO command.due (subject, clock, due_on, armed_by)
                SELECT aggregate_id, ?, due_on, ? FROM (
                    SELECT aggregate_id, (payload ->> 'dueOn')::date AS due_on, payload ->> 'stated' AS stated,
                           (occurred_at::timestamptz AT TIME ZONE 'Europe/London')::date AS recorded_on
                    FROM log.event_json WHERE aggregate_id = ? AND type = ANY (?)
                    ORDER BY payload ->> 'effectiveOn' DESC, sequence DESC LIMIT 1) AS named
                WHERE due_on IS NOT NULL AND (stated IS NULL OR due_on >= recorded_on)
                """,
                clock,
                eventId,
                event.id(),
                naming.stream().map(EventNames::nameOf).toArray(String[]::new));
    }

    /** Stops a thing's clock, if it runs. */
    public void disarm(Fact event, String clock) {
        jdbc.update("DELETE FROM command.due WHERE subject = ? AND clock = ?", event.id(), clock);
    }

    private LocalDate today() {
        return LocalDate.now(now.withZone(Acts.LONDON));
    }
}
