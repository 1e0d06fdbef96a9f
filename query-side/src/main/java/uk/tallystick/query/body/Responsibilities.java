package uk.tallystick.query.body;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is under way on bodies whose functions went to another, and stays on record there. */
@Component
class Responsibilities {

    /** How many of them the answer for a body names; of the rest it says how many there are. */
    static final int MOST = 50;

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

    private final List<StandingThings> things;

    Responsibilities(List<StandingThings> things) {
        this.things = things;
    }

    /** The projections that are read, beside that of bodies. */
    Stream<String> projections() {
        return things.stream().map(StandingThings::kind);
    }

    /** Nothing restricted is among them: who reads such a thing does so where it is noted. */
    private String all(String columns, String end) {
        return SuccessionQueries.PREDECESSORS
                + "SELECT "
                + columns
                + " FROM ("
                + Stream.concat(Stream.of(FORCES), things.stream().map(Responsibilities::underWay))
                        .map(kind -> "(" + kind + ")")
                        .collect(Collectors.joining(" UNION ALL "))
                + ") r WHERE NOT EXISTS (SELECT FROM seen_by_auditors v WHERE v.subject IN"
                + " (r.id, 'body:' || r.body)) "
                + end;
    }

    private static String underWay(StandingThings things) {
        return """
        SELECT '%s' AS kind, t.body, t.id, t.title, t.status FROM (%s) t
        WHERE t.status IS NULL OR t.status NOT IN (%s)
        """
                .formatted(
                        things.kind(),
                        things.sql("SELECT slug FROM predecessor"),
                        things.ended().stream()
                                .map(status -> "'" + status + "'")
                                .collect(Collectors.joining(", ")));
    }

    List<Responsibility> of(View view, String slug) {
        return view.sql(
                        all(
                                "r.kind, r.body, r.id, %s AS words, r.status"
                                        .formatted(Words.text("r.title")),
                                "ORDER BY r.id LIMIT :most"))
                .param("slug", slug)
                .param("most", MOST)
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

    /** How many there are of each kind. */
    Map<String, Long> counts(View view, String slug, List<Responsibility> first) {
        var counts = new TreeMap<String, Long>();
        if (first.size() < MOST) {
            first.forEach(one -> counts.merge(one.kind(), 1L, Long::sum));
        } else {
            view.sql(all("r.kind, count(*) AS things", "GROUP BY r.kind"))
                    .param("slug", slug)
                    .query(row -> {
                        counts.put(row.getString("kind"), row.getLong("things"));
                    });
        }
        return counts;
    }
}
