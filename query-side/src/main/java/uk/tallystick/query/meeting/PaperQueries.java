package uk.tallystick.query.meeting;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.time.LocalDate;
import java.util.List;

/** Reads the papers of a body's meetings. */
@Component
public class PaperQueries {

    private static final String FROZEN =
            """
            SELECT m.id, %s AS title, %s AS forum, coalesce(c.held_on, m.held_on) AS held_on, p.frozen_at
            FROM meeting m
            LEFT JOIN LATERAL (
                SELECT c.held_on FROM meeting_date c WHERE c.id = m.id AND %s
                ORDER BY c.effective_from DESC, c.from_pos DESC LIMIT 1) c ON true
            JOIN meeting_item i ON i.id = m.id
            JOIN meeting_paper p ON p.id = m.id AND p.item = i.item
            WHERE m.body = :body AND p.frozen_at IS NOT NULL AND %s AND %s AND %s
              AND NOT EXISTS (SELECT FROM meeting_step s WHERE s.id = m.id AND s.status = 'cancelled' AND %s)
            ORDER BY coalesce(c.held_on, m.held_on) DESC, m.from_pos DESC, i.place, p.place LIMIT :most
            """
                    .formatted(
                            Words.text("p.title"),
                            Words.text("m.forum"),
                            View.standing("c"),
                            View.standing("m"),
                            AgendaParts.lastPublished("i"),
                            AgendaParts.lastTabled("p"),
                            View.standing("s"));

    /** So many papers with figures, of meetings that were not cancelled, the latest first. */
    public List<FrozenPaper> frozen(View view, String body, int most) {
        return view.sql(FROZEN)
                .param("body", body)
                .param("most", most)
                .query((row, _) ->
                        new FrozenPaper(
                                row.getString("id"),
                                row.getString("title"),
                                row.getString("forum"),
                                row.getObject("held_on", LocalDate.class),
                                row.getLong("frozen_at")))
                .list();
    }
}
