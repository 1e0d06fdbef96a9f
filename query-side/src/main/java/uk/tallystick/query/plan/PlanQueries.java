package uk.tallystick.query.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads plans. */
@Component
public class PlanQueries {

    /** A plan of the body that the reader may know of. */
    private static final String SEEN =
            "EXISTS (SELECT FROM record b WHERE b.id = 'plan:' || split_part(p.id, ':', 2) || ':'"
                    + " || %s)";

    private final NodeQueries nodes;
    private final TermQueries terms;

    PlanQueries(NodeQueries nodes, TermQueries terms) {
        this.nodes = nodes;
        this.terms = terms;
    }

    /** A question about plans; who held the body's offices is among the facts of a term. */
    public static Question about(String body) {
        return Question.about(body, Set.of("plan"), "plan", "body");
    }

    public List<PlanItem> list(View view, String body) {
        return select(view, "body = :body").param("body", body).query(PlanQueries::item).list();
    }

    /** A plan as an item of the list. */
    public Optional<PlanItem> item(View view, String id) {
        return select(view, "id = :id").param("id", id).query(PlanQueries::item).optional();
    }

    public Optional<PlanWithNodes> one(View view, String id) {
        return item(view, id)
                .map(plan -> new PlanWithNodes(plan, terms.of(view, plan), nodes.of(view, plan)));
    }

    /** The versions that a plan had by the day, the latest first. */
    public List<PlanVersion> versions(View view, String id) {
        return view.sql(
                        """
                        SELECT %s AS version_name, %s AS title, p.starts_on, p.ends_on, %s AS reason, p.effective_from, %s,
                               (SELECT count(*) FROM plan_node n WHERE n.plan = p.id AND n.from_pos = p.from_pos) AS nodes
                        FROM plan p WHERE p.id = :id AND %s
                        ORDER BY p.effective_from DESC, p.from_pos DESC LIMIT :limit OFFSET :offset
                        """
                                .formatted(
                                        Words.text("p.version_label"),
                                        Words.text("p.title"),
                                        Words.text("p.reason"),
                                        Provenance.columns("p"),
                                        View.standing("p")))
                .param("id", id)
                .query((row, _) ->
                        new PlanVersion(
                                row.getString("version_name"),
                                row.getString("title"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                row.getString("reason"),
                                row.getLong("nodes"),
                                row.getObject("effective_from", LocalDate.class),
                                Provenance.of(row)))
                .list();
    }

    /** The version in force on the day; what it leaves out is as in the last that says it. */
    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT p.id, %s AS title, p.starts_on, p.ends_on, p.kind,
                       CASE WHEN %s THEN p.delivery_of END AS delivery_of, p.year, %s AS version_name,
                       s.status, s.effective_from AS status_since, %s AS status_comment,
                       CASE WHEN %s THEN s.superseded_by END AS superseded_by,
                       %s AS version, %s
                FROM (SELECT DISTINCT ON (q.id) q.id, q.version_label, q.effective_from, q.from_pos, q.stated_on,
                             q.stated_source, q.stated_as_given,
                             %s, %s, %s, %s, %s, %s
                      FROM plan q WHERE q.%s AND %s
                      ORDER BY q.id, q.effective_from DESC, q.from_pos DESC) p
                LEFT JOIN LATERAL (SELECT * FROM plan_status s WHERE s.id = p.id AND %s
                                   ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s ON true
                ORDER BY p.starts_on DESC NULLS LAST, p.id LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("p.title"),
                                SEEN.formatted("p.delivery_of"),
                                Words.text("p.version_label"),
                                Words.text("s.comment"),
                                SEEN.formatted("s.superseded_by"),
                                View.version("p.id"),
                                Provenance.columns("p"),
                                last("title"),
                                last("starts_on"),
                                last("ends_on"),
                                last("kind"),
                                last("delivery_of"),
                                last("year"),
                                which,
                                View.standing("q"),
                                View.standing("s")));
    }

    /** What the last version that says it has in a column. */
    static String last(String column) {
        return """
        (SELECT l.%1$s FROM plan l WHERE l.id = q.id AND l.%1$s IS NOT NULL AND %2$s
         ORDER BY l.effective_from DESC, l.from_pos DESC LIMIT 1) AS %1$s
        """
                .formatted(column, View.standing("l"))
                .strip();
    }

    private static PlanItem item(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("title"),
                row.getString("kind"),
                row.getString("delivery_of"),
                period(row.getString("year")),
                row.getString("version_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("status"),
                row.getObject("status_since", LocalDate.class),
                row.getString("status_comment"),
                row.getString("superseded_by"),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static @Nullable Period period(@Nullable String code) {
        return code == null ? null : Period.of(code);
    }
}
