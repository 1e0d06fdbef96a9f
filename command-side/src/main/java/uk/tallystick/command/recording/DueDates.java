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

    private static final String STANDING =
            """
            SELECT day FROM (
                SELECT (payload ->> ?)::date AS day, payload ->> 'stated' AS stated,
                       (occurred_at::timestamptz AT TIME ZONE 'Europe/London')::date AS recorded_on
                FROM log.event_json WHERE aggregate_id = ? AND type = ANY (?)
                ORDER BY payload ->> 'effectiveOn' DESC, sequence DESC LIMIT 1) AS named
            WHERE day IS NOT NULL AND (stated IS NULL OR day >= recorded_on)
            """;

    private static final String RUN_TO_STANDING =
            """
            WITH standing AS MATERIALIZED (%s),
            stopped AS (
                DELETE FROM command.due WHERE subject = ? AND clock = ? AND NOT EXISTS (SELECT FROM standing))
            INSERT INTO command.due (subject, clock, due_on, armed_by) SELECT ?, ?, day, ? FROM standing
            ON CONFLICT (subject, clock) DO UPDATE
            SET due_on = excluded.due_on, armed_by = excluded.armed_by
            """
                    .formatted(STANDING);

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
     * Has a thing's clock run to the day that an event names, and to no other. It stops if the
     * event names none, or is history whose day is over.
     */
    public void start(Fact event, String clock, @Nullable LocalDate day, String eventId) {
        run(event, clock, isOverAndHistory(event, day) ? null : day, eventId);
    }

    /**
     * Has a thing's clock run to a day, and to no other.
     *
     * @param day whatever it is; null stops the clock
     */
    public void run(Fact event, String clock, @Nullable LocalDate day, String eventId) {
        if (day == null) {
            stop(event, clock);
        } else {
            jdbc.update(
                    """
                    INSERT INTO command.due (subject, clock, due_on, armed_by) VALUES (?, ?, ?, ?)
                    ON CONFLICT (subject, clock) DO UPDATE
                    SET due_on = excluded.due_on, armed_by = excluded.armed_by
                    """,
                    event.id(),
                    clock,
                    day,
                    eventId);
        }
    }

    /** Has a thing's clock run to a day, unless it runs to a later one. */
    public void runOn(Fact event, String clock, LocalDate day, String eventId) {
        jdbc.update(
                """
                INSERT INTO command.due AS d (subject, clock, due_on, armed_by) VALUES (?, ?, ?, ?)
                ON CONFLICT (subject, clock) DO UPDATE
                SET due_on = greatest(d.due_on, excluded.due_on), armed_by = excluded.armed_by
                """,
                event.id(),
                clock,
                day,
                eventId);
    }

    /** Stops a thing's clock, if it runs. */
    public void stop(Fact event, String clock) {
        jdbc.update("DELETE FROM command.due WHERE subject = ? AND clock = ?", event.id(), clock);
    }

    /**
     * The day that stands: the one named by the event about the latest day.
     *
     * @param field of the payload that names it
     * @param naming the kinds of event that do
     * @return null if that event names none, or is history whose day was over when it was recorded
     */
    public @Nullable LocalDate standing(
            Fact event, String field, Set<Class<? extends Fact>> naming) {
        return jdbc
                .queryForList(STANDING, LocalDate.class, field, event.id(), names(naming))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Has a thing's clock run to {@linkplain #standing the day that stands}, and to no other. */
    public void runToStanding(
            Fact event,
            String clock,
            String field,
            Set<Class<? extends Fact>> naming,
            String eventId) {
        jdbc.update(
                RUN_TO_STANDING,
                field,
                event.id(),
                names(naming),
                event.id(),
                clock,
                event.id(),
                clock,
                eventId);
    }

    private static String[] names(Set<Class<? extends Fact>> naming) {
        return naming.stream().map(EventNames::nameOf).toArray(String[]::new);
    }

    private boolean isOverAndHistory(Fact event, @Nullable LocalDate day) {
        return day != null
                && event.stated() != null
                && day.isBefore(LocalDate.now(now.withZone(Acts.LONDON)));
    }
}
