package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.scrutiny.ScrutinyItem.Came;
import uk.tallystick.query.scrutiny.ScrutinyItem.ScrutinyOrigin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads scrutiny items, the latest first. */
@Component
public class ScrutinyQueries {

    /** Of the steps that stand, the one that leads furthest. */
    static final String STATUS =
            """
            (SELECT t.step FROM scrutiny_step t WHERE t.id = s.id AND %s
               AND t.step IN ('questionsPut', 'examined', 'outcomeRecorded', 'followedUp', 'closed')
             ORDER BY array_position(ARRAY['questionsPut', 'examined', 'outcomeRecorded', 'followedUp', 'closed'], t.step) DESC
             LIMIT 1)\
            """
                    .formatted(View.standing("t"));

    /** What its members saw in the session that stands, else what was seen when it was put down. */
    public static final String SEEN_AT =
            """
            coalesce((SELECT x.seen_at FROM scrutiny_step x WHERE x.id = s.id AND x.step = 'examined' AND %s
                      ORDER BY x.effective_from DESC, x.from_pos DESC LIMIT 1), s.seen_at)\
            """
                    .formatted(View.standing("x"));

    /** A thing on record that the reader may know of. */
    private static final String SEEN = "EXISTS (SELECT FROM record b WHERE b.id = %s)";

    private final ScrutinyStories stories;

    ScrutinyQueries(ScrutinyStories stories) {
        this.stories = stories;
    }

    public List<ScrutinyItem> list(View view, String body) {
        return select(view, "s.body = :body")
                .param("body", body)
                .query(ScrutinyQueries::item)
                .list();
    }

    public Optional<ScrutinyStory> one(View view, String id) {
        return select(view, "s.id = :id")
                .param("id", id)
                .query(ScrutinyQueries::item)
                .optional()
                .map(item -> stories.of(view, item));
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT s.id, %s AS forum, %s AS topic, s.held_on, %s AS held_as_given, (SELECT coalesce(array_agg(c ORDER BY n), '{}') FROM unnest(s.kpis) WITH ORDINALITY AS k (c, n)
                         WHERE NOT EXISTS (SELECT FROM visibility v WHERE v.subject = 'kpi:' || s.body || ':' || c
                                           AND v.level = 'restricted' AND v.to_pos IS NULL)
                            OR EXISTS (SELECT FROM kpi WHERE kpi.id = 'kpi:' || s.body || ':' || c)) AS kpis, %s AS seen_at,
                       s.plan_nodes, CASE WHEN %s THEN s.because_thing END AS because_thing,
                       CASE WHEN %s THEN s.because_kpi END AS because_kpi, s.because_breakdown, s.because_period,
                       s.because_seen_at, coalesce(%s, 'scheduled') AS status,
                       r.review_on AS next_review_on,
                       (SELECT min(t.effective_from) FROM scrutiny_step t WHERE t.id = s.id AND %s
                        AND t.step = 'reviewOverdue' AND t.review_on = r.review_on AND t.from_pos > r.from_pos) AS overdue_since,
                       o.outcome, o.assurance, o.recorded_on, %s AS reasons, o.review_on,
                       o.from_pos AS outcome_pos, o.stated_on AS outcome_stated_on, %s AS outcome_source,
                       %s AS version, %s
                FROM scrutiny s LEFT JOIN LATERAL (
                    SELECT * FROM scrutiny_outcome o WHERE o.id = s.id AND %s
                    ORDER BY o.effective_from DESC, o.from_pos DESC LIMIT 1) o ON true
                LEFT JOIN LATERAL (
                    SELECT CASE WHEN t.step = 'closed' THEN NULL ELSE t.review_on END AS review_on, t.from_pos
                    FROM scrutiny_step t WHERE t.id = s.id AND %s AND t.step IN ('outcomeRecorded', 'reviewed', 'closed')
                    ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1) r ON true
                WHERE %s AND %s
                ORDER BY s.held_on DESC, s.from_pos DESC LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("s.forum"),
                                Words.text("s.topic"),
                                Words.text("s.held_as_given"),
                                SEEN_AT,
                                SEEN.formatted("s.because_thing"),
                                SEEN.formatted("'kpi:' || s.body || ':' || s.because_kpi"),
                                STATUS,
                                View.standing("t"),
                                Words.text("o.reasons"),
                                Words.text("o.stated_source"),
                                View.version("s.id"),
                                Provenance.columns("s"),
                                View.standing("o"),
                                View.standing("t"),
                                which,
                                View.standing("s")));
    }

    private static ScrutinyItem item(ResultSet row, int number) throws SQLException {
        return new ScrutinyItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("forum"),
                row.getString("topic"),
                row.getString("status"),
                row.getObject("held_on", LocalDate.class),
                row.getString("held_as_given"),
                List.of((String[]) row.getArray("kpis").getArray()),
                row.getObject("seen_at", Long.class),
                List.of((String[]) row.getArray("plan_nodes").getArray()),
                because(row),
                outcome(row),
                row.getObject("next_review_on", LocalDate.class),
                row.getObject("overdue_since", LocalDate.class),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static @Nullable ScrutinyOrigin because(ResultSet row) throws SQLException {
        var thing = row.getString("because_thing");
        var kpi = row.getString("because_kpi");
        return thing == null && kpi == null
                ? null
                : new ScrutinyOrigin(
                        thing,
                        kpi,
                        kpi == null ? null : row.getString("because_breakdown"),
                        kpi == null ? null : row.getString("because_period"),
                        row.getObject("because_seen_at", Long.class));
    }

    private static @Nullable Came outcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Came(
                        outcome,
                        row.getString("assurance"),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getString("reasons"),
                        row.getObject("review_on", LocalDate.class),
                        row.getLong("outcome_pos"),
                        row.getObject("outcome_stated_on", LocalDate.class),
                        row.getString("outcome_source"));
    }
}
