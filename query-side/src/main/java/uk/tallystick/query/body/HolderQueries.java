package uk.tallystick.query.body;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads who holds the offices of a body. */
@Component
public class HolderQueries {

    /**
     * A time in office goes on until the end recorded of it, else until the day known beforehand,
     * and in any case until the same person takes the office again.
     */
    private static final String TERMS =
            """
            FROM body_holder h
            LEFT JOIN LATERAL (
                SELECT n.effective_from FROM body_holder n
                WHERE n.slug = h.slug AND n.office = h.office AND n.holder = h.holder AND %s
                  AND (n.effective_from, n.from_pos) > (h.effective_from, h.from_pos)
                ORDER BY n.effective_from, n.from_pos LIMIT 1) n ON true
            LEFT JOIN LATERAL (
                SELECT e.effective_from, e.reason FROM body_holder_end e
                WHERE e.slug = h.slug AND e.office = h.office AND e.holder = h.holder AND %s
                  AND e.effective_from >= h.effective_from
                  AND (n.effective_from IS NULL OR e.effective_from < n.effective_from)
                ORDER BY e.from_pos DESC LIMIT 1) e ON true
            CROSS JOIN LATERAL (
                SELECT coalesce(e.effective_from, least(h.until_on, n.effective_from - 1)) AS until) t
            WHERE h.slug = :slug AND %s AND n.effective_from IS DISTINCT FROM h.effective_from
            """
                    .formatted(View.standing("n"), View.known("e"), View.standing("h"));

    /** Everybody who held an office by the day, the latest of each office first. */
    public List<Holder> all(View view, String slug) {
        return select(view, slug, "true", "LIMIT :limit OFFSET :offset");
    }

    /** Those who hold an office on the day. */
    public List<Holder> ofTheDay(View view, String slug) {
        return select(view, slug, "(t.until IS NULL OR t.until >= :d)", "");
    }

    /** Everybody who held an office by the day. */
    public List<Holder> of(View view, String slug, String office) {
        return select(view, slug, "true", "").stream()
                .filter(holder -> holder.office().equals(office))
                .toList();
    }

    private static List<Holder> select(View view, String slug, String which, String page) {
        return view.sql(
                        """
                        SELECT h.office, %s AS name, h.holding, h.effective_from, t.until, %s AS reason,
                               t.until IS NULL OR t.until >= :d AS in_office, %s
                        %s AND %s
                        ORDER BY array_position(ARRAY['commissioner', 'deputy', 'chiefConstable'], h.office),
                                 h.office, h.effective_from DESC, h.from_pos DESC %s
                        """
                                .formatted(
                                        Words.text("h.name"),
                                        Words.text("e.reason"),
                                        Provenance.columns("h"),
                                        TERMS,
                                        which,
                                        page))
                .param("slug", slug)
                .query(HolderQueries::holder)
                .list();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getString("office"),
                row.getString("name"),
                row.getString("holding"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("in_office"),
                row.getString("reason"),
                Provenance.of(row));
    }
}
