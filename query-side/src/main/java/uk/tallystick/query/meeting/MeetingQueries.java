package uk.tallystick.query.meeting;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads meetings, the latest first. */
@Component
public class MeetingQueries {

    /** The steps, each of which leads further than those before it. */
    static final String ORDER =
            "ARRAY['agendaPublished', 'held', 'minutesDrafted', 'approved',"
                    + " 'approvedSubjectToAmendment', 'cancelled']";

    private final MeetingParts parts;
    private final AgendaParts agendas;

    MeetingQueries(MeetingParts parts, AgendaParts agendas) {
        this.parts = parts;
        this.agendas = agendas;
    }

    public List<MeetingItem> list(View view, String body) {
        return select(view, "m.body = :key", body).query(MeetingQueries::item).list();
    }

    public Optional<MeetingRecord> one(View view, String id) {
        return select(view, "m.id = :key", id)
                .query(MeetingQueries::item)
                .optional()
                .map(meeting ->
                        new MeetingRecord(
                                meeting,
                                parts.dates(view, id),
                                parts.members(view, id),
                                agendas.agenda(view, id),
                                parts.attendance(view, id),
                                parts.minutes(view, id),
                                parts.requests(view, id)));
    }

    private static StatementSpec select(View view, String which, String key) {
        return view.sql(
                        """
                        SELECT m.id, m.kind, %s AS forum, coalesce(t.status, 'scheduled') AS status,
                               coalesce(c.held_on, m.held_on) AS held_on,
                               CASE WHEN c.held_on IS NULL THEN %s END AS held_as_given, %s AS place, m.quorum,
                               h.quorate, h.seen_at, CASE WHEN t.status = 'cancelled' THEN %s END AS cancelled_because,
                               %s AS version, %s
                        FROM meeting m
                        LEFT JOIN LATERAL (
                            SELECT c.held_on FROM meeting_date c WHERE c.id = m.id AND %s
                            ORDER BY c.effective_from DESC, c.from_pos DESC LIMIT 1) c ON true
                        LEFT JOIN LATERAL (
                            SELECT t.status, t.words FROM meeting_step t WHERE t.id = m.id AND %s
                            ORDER BY array_position(%s, t.status) DESC LIMIT 1) t ON true
                        LEFT JOIN LATERAL (
                            SELECT h.quorate, h.seen_at FROM meeting_step h
                            WHERE h.id = m.id AND h.status = 'held' AND %s LIMIT 1) h ON true
                        WHERE %s AND %s
                        ORDER BY coalesce(c.held_on, m.held_on) DESC, m.from_pos DESC LIMIT :limit OFFSET :offset
                        """
                                .formatted(
                                        Words.text("m.forum"),
                                        Words.text("m.held_as_given"),
                                        Words.text("m.place"),
                                        Words.text("t.words"),
                                        View.version("m.id"),
                                        Provenance.columns("m"),
                                        View.standing("c"),
                                        View.standing("t"),
                                        ORDER,
                                        View.standing("h"),
                                        which,
                                        View.standing("m")))
                .param("key", key);
    }

    private static MeetingItem item(ResultSet row, int number) throws SQLException {
        return new MeetingItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("kind"),
                row.getString("forum"),
                row.getString("status"),
                row.getObject("held_on", LocalDate.class),
                row.getString("held_as_given"),
                row.getString("place"),
                row.getObject("quorum", Integer.class),
                row.getObject("quorate", Boolean.class),
                row.getObject("seen_at", Long.class),
                row.getString("cancelled_because"),
                row.getLong("version"),
                Provenance.of(row));
    }
}
