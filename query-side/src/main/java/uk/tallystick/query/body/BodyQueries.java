package uk.tallystick.query.body;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads bodies. */
@Component
public class BodyQueries {

    public List<BodyItem> list(View view) {
        return select(view, "true").query(BodyQueries::item).list();
    }

    /** One body by its slug. */
    public Optional<BodyItem> one(View view, String slug) {
        return select(view, "b.slug = :slug")
                .param("slug", slug)
                .query(BodyQueries::item)
                .optional();
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT b.slug, b.kind, %s AS name, %s AS area, %s AS version, %s
                FROM body b WHERE %s AND %s
                ORDER BY b.slug LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("b.name"),
                                Words.text("b.area"),
                                View.version("'body:' || b.slug"),
                                Provenance.columns("b"),
                                which,
                                View.standing("b")));
    }

    private static BodyItem item(ResultSet row, int number) throws SQLException {
        return new BodyItem(
                Ids.body(row.getString("slug")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("area"),
                row.getLong("version"),
                Provenance.of(row));
    }
}
