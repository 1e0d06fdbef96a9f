package uk.tallystick.query.body;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads bodies. */
@Component
public class BodyQueries {

    private final HolderQueries holders;
    private final ForceQueries forces;
    private final SuccessionQueries successions;
    private final Responsibilities responsibilities;

    BodyQueries(
            HolderQueries holders,
            ForceQueries forces,
            SuccessionQueries successions,
            Responsibilities responsibilities) {
        this.holders = holders;
        this.forces = forces;
        this.successions = successions;
        this.responsibilities = responsibilities;
    }

    /** It names every projection that is read for a body as at a day. */
    public Question about(String slug) {
        var projections = Stream.concat(Stream.of("body"), responsibilities.projections());
        return Question.about(slug, Set.of("body"), projections.toArray(String[]::new));
    }

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

    /** One body with what holds of it on the day. */
    public Optional<BodyAsAt> asAt(View view, String slug) {
        return one(view, slug)
                .map(body -> {
                    var answersFor = responsibilities.of(view, slug);
                    return new BodyAsAt(
                            body,
                            holders.ofTheDay(view, slug),
                            forces.list(view, slug),
                            successions.abolishedOn(view, slug).orElse(null),
                            successions.successor(view, slug).orElse(null),
                            successions.predecessors(view, slug),
                            answersFor,
                            responsibilities.counts(view, slug, answersFor));
                });
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT b.slug, b.kind, %s AS name, %s AS area, %s AS version, %s,
                       (SELECT coalesce(min(e.status), 'answering') FROM body_end e WHERE e.slug = b.slug AND %s) AS status,
                       (SELECT max(e.successor) FROM body_end e WHERE e.slug = b.slug AND %s) AS successor
                FROM body b WHERE %s AND %s
                ORDER BY b.slug LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("b.name"),
                                Words.text("b.area"),
                                View.version("'body:' || b.slug"),
                                Provenance.columns("b"),
                                View.standing("e"),
                                View.standing("e"),
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
                row.getString("status"),
                row.getString("successor"),
                row.getLong("version"),
                Provenance.of(row));
    }
}
