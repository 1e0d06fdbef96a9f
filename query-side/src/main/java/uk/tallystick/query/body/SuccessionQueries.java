package uk.tallystick.query.body;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads where the functions of bodies went. */
@Component
class SuccessionQueries {

    /** The bodies whose functions have come to one by the day, directly or through others. */
    static final String PREDECESSORS =
            """
            WITH RECURSIVE predecessor (slug) AS (
                SELECT t.slug FROM body_end t WHERE t.successor = :slug AND %1$s
                UNION
                SELECT t.slug FROM body_end t JOIN predecessor p ON t.successor = p.slug WHERE %1$s)
            """
                    .formatted(View.standing("t"));

    Optional<Succession> successor(View view, String slug) {
        return select(view, "", "t.successor", "t.slug = :slug", slug)
                .query(SuccessionQueries::succession)
                .optional();
    }

    List<Succession> predecessors(View view, String slug) {
        return select(
                        view,
                        PREDECESSORS,
                        "t.slug",
                        "t.slug IN (SELECT p.slug FROM predecessor p)",
                        slug)
                .query(SuccessionQueries::succession)
                .list();
    }

    Optional<LocalDate> abolishedOn(View view, String slug) {
        return view.sql(
                        "SELECT t.effective_from FROM body_end t WHERE t.slug = :slug AND"
                                + " t.status = 'abolished' AND "
                                + View.standing("t"))
                .param("slug", slug)
                .query(LocalDate.class)
                .optional();
    }

    private static StatementSpec select(
            View view, String with, String other, String which, String slug) {
        return view.sql(
                        """
                        %1$s
                        SELECT %2$s AS other, t.effective_from, %3$s AS reason,
                               (SELECT %4$s FROM body b WHERE b.slug = %2$s AND %5$s
                                ORDER BY b.from_pos DESC LIMIT 1) AS name, %6$s
                        FROM body_end t WHERE t.successor IS NOT NULL AND %7$s AND %8$s
                        ORDER BY t.effective_from, t.slug
                        """
                                .formatted(
                                        with,
                                        other,
                                        Words.text("t.reason"),
                                        Words.text("b.name"),
                                        View.known("b"),
                                        Provenance.columns("t"),
                                        which,
                                        View.standing("t")))
                .param("slug", slug);
    }

    private static Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(
                row.getString("other"),
                row.getString("name"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("reason"),
                Provenance.of(row));
    }
}
