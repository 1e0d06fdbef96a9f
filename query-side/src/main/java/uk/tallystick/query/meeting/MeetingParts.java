package uk.tallystick.query.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.meeting.MeetingRecord.MeetingAttendance;
import uk.tallystick.query.meeting.MeetingRecord.MeetingDate;
import uk.tallystick.query.meeting.MeetingRecord.MeetingInformationRequest;
import uk.tallystick.query.meeting.MeetingRecord.MeetingMember;
import uk.tallystick.query.meeting.MeetingRecord.MeetingMinutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads what is known of a meeting beside its agenda. */
@Component
class MeetingParts {

    List<MeetingDate> dates(View view, String id) {
        return view.sql(
                        """
                        SELECT d.held_on, d.as_given, d.reason, d.from_pos, d.stated_on, d.stated_source FROM (
                            SELECT m.held_on, %s AS as_given, NULL AS reason, m.from_pos, m.effective_from, m.stated_on,
                                   %s AS stated_source, 1 AS place
                            FROM meeting m WHERE m.id = :id AND %s
                            UNION ALL
                            SELECT c.held_on, NULL, %s, c.from_pos, c.effective_from, c.stated_on, %s, 2
                            FROM meeting_date c WHERE c.id = :id AND %s) d
                        ORDER BY d.place, d.effective_from, d.from_pos
                        """
                                .formatted(
                                        Words.text("m.held_as_given"),
                                        Words.text("m.stated_source"),
                                        View.standing("m"),
                                        Words.text("c.reason"),
                                        Words.text("c.stated_source"),
                                        View.standing("c")))
                .param("id", id)
                .query((row, _) ->
                        new MeetingDate(
                                row.getObject("held_on", LocalDate.class),
                                row.getString("as_given"),
                                row.getString("reason"),
                                row.getLong("from_pos"),
                                row.getObject("stated_on", LocalDate.class),
                                row.getString("stated_source")))
                .list();
    }

    /** Those of the day on which it was held, if others were than those it was called with. */
    List<MeetingMember> members(View view, String id) {
        return view.sql(
                        """
                        SELECT m.member, %s AS name, %s AS seat, m.voting FROM meeting_member m
                        WHERE m.id = :id AND %s
                          AND m.from_pos = (SELECT max(l.from_pos) FROM meeting_member l WHERE l.id = :id AND %s)
                        ORDER BY m.number
                        """
                                .formatted(
                                        Words.text("m.name"),
                                        Words.text("m.seat"),
                                        View.standing("m"),
                                        View.standing("l")))
                .param("id", id)
                .query((row, _) ->
                        new MeetingMember(
                                row.getString("member"),
                                row.getString("name"),
                                row.getString("seat"),
                                row.getBoolean("voting")))
                .list();
    }

    List<MeetingAttendance> attendance(View view, String id) {
        return view.sql(
                        """
                        SELECT a.member, %s AS name, a.presence, %s AS substitute FROM meeting_attendance a
                        WHERE a.id = :id AND %s ORDER BY a.number
                        """
                                .formatted(
                                        Words.text("a.name"),
                                        Words.text("a.substitute"),
                                        View.standing("a")))
                .param("id", id)
                .query((row, _) ->
                        new MeetingAttendance(
                                row.getString("member"),
                                row.getString("name"),
                                row.getString("presence"),
                                row.getString("substitute")))
                .list();
    }

    /** The minutes that were drafted last, and whether they are a correct record. */
    @Nullable MeetingMinutes minutes(View view, String id) {
        return view.sql(
                        """
                        SELECT %s AS text, t.effective_from AS drafted_on, a.effective_from AS approved_on,
                               %s AS amendments,
                               CASE WHEN EXISTS (SELECT FROM record r WHERE r.id = 'meeting:' || :body || ':' || a.at_meeting)
                                    THEN a.at_meeting END AS approved_at
                        FROM meeting_step t LEFT JOIN meeting_step a
                          ON a.id = t.id AND a.status IN ('approved', 'approvedSubjectToAmendment') AND %s
                        WHERE t.id = :id AND t.status = 'minutesDrafted' AND %s
                        ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1
                        """
                                .formatted(
                                        Words.text("t.words"),
                                        Words.text("a.words"),
                                        View.standing("a"),
                                        View.standing("t")))
                .param("id", id)
                .param("body", Ids.bodyOf(id))
                .query((row, _) -> minutes(row))
                .optional()
                .orElse(null);
    }

    private static MeetingMinutes minutes(ResultSet row) throws SQLException {
        return new MeetingMinutes(
                row.getString("text"),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getString("amendments"),
                row.getString("approved_at"));
    }

    List<MeetingInformationRequest> requests(View view, String id) {
        return view.sql(
                        """
                        SELECT q.request, %s AS text, %s AS asked_of, q.effective_from, q.due_on,
                               CASE WHEN a.id IS NULL THEN (SELECT min(o.effective_from) FROM meeting_overdue o
                                WHERE o.id = :id AND o.request = q.request AND %s) END AS overdue_since,
                               %s AS answer, a.effective_from AS answered_on
                        FROM meeting_request q LEFT JOIN meeting_answer a ON a.id = :id AND a.request = q.request AND %s
                        WHERE q.id = :id AND %s ORDER BY q.effective_from, q.from_pos
                        """
                                .formatted(
                                        Words.text("q.text"),
                                        Words.text("q.asked_of"),
                                        View.standing("o"),
                                        Words.text("a.answer"),
                                        View.standing("a"),
                                        View.standing("q")))
                .param("id", id)
                .query((row, _) -> request(row))
                .list();
    }

    private static MeetingInformationRequest request(ResultSet row) throws SQLException {
        return new MeetingInformationRequest(
                row.getString("request"),
                row.getString("text"),
                row.getString("asked_of"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("overdue_since", LocalDate.class),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
