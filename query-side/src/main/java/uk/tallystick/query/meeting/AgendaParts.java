package uk.tallystick.query.meeting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.meeting.MeetingRecord.MeetingAgendaItem;
import uk.tallystick.query.meeting.MeetingRecord.MeetingPaper;
import uk.tallystick.query.meeting.MeetingRecord.MeetingResolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Reads the agenda of a meeting as it stands, and the papers of each item that the reader may see.
 */
@Component
class AgendaParts {

    private record OfItem(String item, MeetingPaper paper) {}

    private record OfPaper(String paper, MeetingResolution resolution) {}

    List<MeetingAgendaItem> agenda(View view, String id) {
        var papers =
                papers(view, id, resolutions(view, id)).stream()
                        .collect(groupingBy(OfItem::item, mapping(OfItem::paper, toList())));
        return view.sql(
                        """
                        SELECT i.item, %s AS number, %s AS title, i.exempt, %s AS exemption FROM meeting_item i
                        WHERE i.id = :id AND %s ORDER BY i.place
                        """
                                .formatted(
                                        Words.text("i.number"),
                                        Words.text("i.title"),
                                        Words.text("i.exemption"),
                                        lastPublished("i")))
                .param("id", id)
                .query((row, _) -> item(row, papers))
                .list();
    }

    private static MeetingAgendaItem item(ResultSet row, Map<String, List<MeetingPaper>> papers)
            throws SQLException {
        return new MeetingAgendaItem(
                row.getString("item"),
                row.getString("number"),
                row.getString("title"),
                row.getBoolean("exempt"),
                row.getString("exemption"),
                papers.getOrDefault(row.getString("item"), List.of()));
    }

    /** Those of the agenda that was published last. */
    static String lastPublished(String alias) {
        return """
        %1$s.from_pos = (
            SELECT t.from_pos FROM meeting_step t
            WHERE t.id = %1$s.id AND t.status = 'agendaPublished' AND %2$s
            ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1)
        """
                .formatted(alias, View.standing("t"));
    }

    /** Those of an item that were tabled last, if the reader sees that they were. */
    static String lastTabled(String alias) {
        return """
        %1$s.from_pos = (
            SELECT b.from_pos FROM meeting_tabled b WHERE b.id = %1$s.id AND b.item = %1$s.item AND %2$s
            ORDER BY b.effective_from DESC, b.from_pos DESC LIMIT 1)
        """
                .formatted(alias, View.standing("b"));
    }

    private static List<OfItem> papers(
            View view, String id, Map<String, List<MeetingResolution>> resolutions) {
        return view.sql(
                        """
                        SELECT p.item, p.paper, %s AS title, p.frozen_at FROM meeting_paper p WHERE p.id = :id AND %s ORDER BY p.place
                        """
                                .formatted(Words.text("p.title"), lastTabled("p")))
                .param("id", id)
                .query((row, _) ->
                        new OfItem(
                                row.getString("item"),
                                new MeetingPaper(
                                        row.getString("paper"),
                                        row.getString("title"),
                                        row.getObject("frozen_at", Long.class),
                                        resolutions.getOrDefault(
                                                row.getString("paper"), List.of()))))
                .list();
    }

    private static Map<String, List<MeetingResolution>> resolutions(View view, String id) {
        return view
                .sql(
                        """
                        SELECT p.paper, p.resolution, %s AS text, %s AS addressed_to, d.outcome, %s AS as_amended,
                               d.from_pos AS decided_at
                        FROM meeting_proposal p LEFT JOIN LATERAL (
                            SELECT d.* FROM meeting_resolved d
                            WHERE d.id = :id AND d.resolution = p.resolution AND %s
                            ORDER BY d.effective_from DESC, d.from_pos DESC LIMIT 1) d ON true
                        WHERE p.id = :id AND %s ORDER BY p.place
                        """
                                .formatted(
                                        Words.text("p.text"),
                                        Words.text("coalesce(d.addressed_to, p.addressed_to)"),
                                        Words.text("d.as_amended"),
                                        View.standing("d"),
                                        lastTabled("p")))
                .param("id", id)
                .query((row, _) ->
                        new OfPaper(
                                row.getString("paper"),
                                new MeetingResolution(
                                        row.getString("resolution"),
                                        row.getString("text"),
                                        row.getString("addressed_to"),
                                        row.getString("outcome"),
                                        row.getString("as_amended"),
                                        row.getObject("decided_at", Long.class))))
                .list()
                .stream()
                .collect(groupingBy(OfPaper::paper, mapping(OfPaper::resolution, toList())));
    }
}
