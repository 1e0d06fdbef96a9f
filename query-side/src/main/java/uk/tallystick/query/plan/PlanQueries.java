package uk.tallystick.query.plan;

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

/** Reads plans. */
@Component
public class PlanQueries {

    public List<PlanItem> list(View view, String body) {
        return select(view, "p.body = :body").param("body", body).query(PlanQueries::item).list();
    }

    public Optional<PlanWithNodes> one(View view, String id) {
        return select(view, "p.id = :id")
                .param("id", id)
                .query(PlanQueries::item)
                .optional()
                .map(plan -> new PlanWithNodes(plan, nodes(view, plan)));
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT p.id, %s AS title, p.starts_on, p.ends_on, p.status, %s AS version, %s
                FROM (SELECT DISTINCT ON (id) * FROM plan p WHERE %s AND %s
                      ORDER BY id, effective_from DESC, from_pos DESC) p
                ORDER BY p.starts_on DESC NULLS LAST, p.id LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("p.title"),
                                View.version("p.id"),
                                Provenance.columns("p"),
                                which,
                                View.standing("p")));
    }

    private static PlanItem item(ResultSet row, int number) throws SQLException {
        return new PlanItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("status"),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static List<PlanNode> nodes(View view, PlanItem plan) {
        return view.sql(
                        """
                        SELECT n.code, %s AS kind, %s AS title, n.parents,
                               ARRAY(SELECT x.text FROM unnest(n.aliases) WITH ORDINALITY AS a (digest, place)
                                     JOIN exhibit x USING (digest) ORDER BY a.place) AS aliases
                        FROM plan_node n WHERE n.plan = :id AND n.from_pos = :recorded ORDER BY n.place
                        """
                                .formatted(Words.text("n.kind"), Words.text("n.title")))
                .param("id", plan.id())
                .param("recorded", plan.provenance().recordedAtPosition())
                .query((row, _) ->
                        new PlanNode(
                                row.getString("code"),
                                row.getString("kind"),
                                row.getString("title"),
                                list(row, "parents"),
                                list(row, "aliases")))
                .list();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
