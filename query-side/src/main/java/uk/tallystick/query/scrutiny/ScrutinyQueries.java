package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.scrutiny.ScrutinyItem.Came;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads scrutiny items, the latest first. */
@Component
public class ScrutinyQueries {

    public List<ScrutinyItem> list(View view, String body) {
        return select(view, "s.body = :body")
                .param("body", body)
                .query(ScrutinyQueries::item)
                .list();
    }

    public Optional<ScrutinyItem> one(View view, String id) {
        return select(view, "s.id = :id").param("id", id).query(ScrutinyQueries::item).optional();
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                """
                SELECT s.id, %s AS forum, %s AS topic, s.held_on, %s AS held_as_given, (SELECT coalesce(array_agg(c ORDER BY n), '{}') FROM unnest(s.kpis) WITH ORDINALITY AS k (c, n)
                         WHERE NOT EXISTS (SELECT FROM visibility v WHERE v.subject = 'kpi:' || s.body || ':' || c
                                           AND v.level = 'restricted' AND v.to_pos IS NULL)
                            OR EXISTS (SELECT FROM kpi WHERE kpi.id = 'kpi:' || s.body || ':' || c)) AS kpis, s.seen_at,
                       o.outcome, o.assurance, o.recorded_on, %s AS reasons, o.review_on,
                       o.from_pos AS outcome_pos, o.stated_on AS outcome_stated_on, %s AS outcome_source,
                       %s AS version, %s
                FROM scrutiny s LEFT JOIN LATERAL (
                    SELECT * FROM scrutiny_outcome o WHERE o.id = s.id AND %s
                    ORDER BY o.effective_from DESC, o.from_pos DESC LIMIT 1) o ON true
                WHERE %s AND %s
                ORDER BY s.held_on DESC, s.from_pos DESC LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                Words.text("s.forum"),
                                Words.text("s.topic"),
                                Words.text("s.held_as_given"),
                                Words.text("o.reasons"),
                                Words.text("o.stated_source"),
                                View.version("s.id"),
                                Provenance.columns("s"),
                                View.standing("o"),
                                which,
                                View.standing("s")));
    }

    private static ScrutinyItem item(ResultSet row, int number) throws SQLException {
        var outcome = outcome(row);
        return new ScrutinyItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("forum"),
                row.getString("topic"),
                outcome == null ? "scheduled" : "outcomeRecorded",
                row.getObject("held_on", LocalDate.class),
                row.getString("held_as_given"),
                List.of((String[]) row.getArray("kpis").getArray()),
                row.getObject("seen_at", Long.class),
                outcome,
                row.getLong("version"),
                Provenance.of(row));
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
