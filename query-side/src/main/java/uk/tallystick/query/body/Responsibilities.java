package uk.tallystick.query.body;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is under way on bodies whose functions went to another, and stays on record there. A kind of
 * thing is added by a query of kind, body, id, title and status of what has not ended, and its
 * projection.
 */
@Component
class Responsibilities {

    /** The projections that are read, beside that of bodies. */
    static final List<String> PROJECTIONS = List.of("plan", "action");

    private static final String PLANS =
            """
            SELECT 'plan' AS kind, p.body, p.id, p.title, s.status
            FROM (SELECT DISTINCT ON (id) * FROM plan p WHERE body IN (SELECT slug FROM predecessor) AND %s
                  ORDER BY id, title IS NULL, effective_from DESC, from_pos DESC) p
            LEFT JOIN LATERAL (SELECT s.status FROM plan_status s WHERE s.id = p.id AND %s
                               ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s ON true
            WHERE s.status IS NULL OR s.status NOT IN ('superseded', 'closed')
            """
                    .formatted(View.standing("p"), View.standing("s"));

    private static final String ACTIONS =
            """
            SELECT 'action' AS kind, a.body, a.id, a.title, s.status
            FROM (SELECT DISTINCT ON (id) * FROM action a WHERE body IN (SELECT slug FROM predecessor) AND %s
                  ORDER BY id, effective_from DESC, from_pos DESC) a
            CROSS JOIN LATERAL (SELECT s.status FROM action_status s WHERE s.id = a.id AND %s
                                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s
            WHERE s.status NOT IN ('complete', 'withdrawn', 'merged', 'carriedForward')
            """
                    .formatted(View.standing("a"), View.standing("s"));

    /** Forces are of the body itself. */
    private static final String FORCES =
            """
            SELECT 'force' AS kind, f.slug AS body, 'body:' || f.slug || '~' || f.force AS id, f.name AS title, NULL AS status
            FROM (SELECT DISTINCT ON (slug, force) * FROM body_force f
                  WHERE slug IN (SELECT slug FROM predecessor) AND %s
                  ORDER BY slug, force, effective_from DESC, from_pos DESC) f
            WHERE f.covered
            """
                    .formatted(View.standing("f"));

    /** Nothing restricted is among them: who reads such a thing does so where it is noted. */
    private static final String ALL =
            SuccessionQueries.PREDECESSORS
                    + "SELECT r.kind, r.body, r.id, "
                    + Words.text("r.title")
                    + " AS words, r.status FROM ("
                    + Stream.of(FORCES, PLANS, ACTIONS)
                            .map(kind -> "(" + kind + ")")
                            .collect(Collectors.joining(" UNION ALL "))
                    + ") r WHERE NOT EXISTS (SELECT FROM seen_by_auditors v WHERE v.subject IN"
                    + " (r.id, 'body:' || r.body)) ORDER BY r.id";

    List<Responsibility> of(View view, String slug) {
        return view.sql(ALL)
                .param("slug", slug)
                .query((row, _) -> {
                    var id = Objects.requireNonNull(row.getString("id"));
                    return new Responsibility(
                            row.getString("body"),
                            row.getString("kind"),
                            id,
                            Ids.codeOf(id).replaceFirst("^.*~", ""),
                            row.getString("words"),
                            row.getString("status"));
                })
                .list();
    }
}
