package uk.tallystick.query.decision;

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

/** Reads decisions, the latest first. */
@Component
public class DecisionQueries {

    /**
     * The decisions that stand, each with its taking if that stands, and with the row that was said
     * last of the two.
     */
    private static final String STANDING =
            """
            FROM decision d
            LEFT JOIN LATERAL (
                SELECT * FROM decision_taken t WHERE t.id = d.id AND %s
                ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1) t ON true
            LEFT JOIN decision_grounds g ON g.id = t.id AND g.from_pos = t.from_pos
            CROSS JOIN LATERAL (
                SELECT t.from_pos, t.effective_from, t.stated_on, t.stated_source, t.stated_as_given
                WHERE t.id IS NOT NULL
                UNION ALL
                SELECT d.from_pos, d.effective_from, d.stated_on, d.stated_source, d.stated_as_given
                WHERE t.id IS NULL) said
            WHERE %s
            """
                    .formatted(View.standing("t"), View.standing("d"));

    private static final String LATEST_FIRST =
            " ORDER BY coalesce(t.taken_on, said.effective_from) DESC, said.from_pos DESC ";

    public List<DecisionItem> list(View view, String body) {
        return select(view, "d.body = :body", "LIMIT :limit OFFSET :offset")
                .param("body", body)
                .query(DecisionQueries::item)
                .list();
    }

    /** The latest decisions of a body, taken or proposed. */
    public List<DecisionItem> latest(View view, String body, int limit) {
        return select(view, "d.body = :body", "LIMIT :latest")
                .param("body", body)
                .param("latest", limit)
                .query(DecisionQueries::item)
                .list();
    }

    public Optional<DecisionItem> one(View view, String id) {
        return select(view, "d.id = :id", "")
                .param("id", id)
                .query(DecisionQueries::item)
                .optional();
    }

    private static StatementSpec select(View view, String which, String page) {
        return view.sql(
                "SELECT d.id, %s AS reference, %s AS title, %s AS originator, d.classification, d.kind,"
                                .formatted(
                                        Words.text("d.reference"),
                                        Words.text("d.title"),
                                        Words.text("d.originator"))
                        + " CASE WHEN t.id IS NULL THEN 'proposed' ELSE 'taken' END AS status,"
                        + " t.taken_on,"
                        + " %s AS taken_as_given, %s AS made_by, t.capacity, %s AS decided, %s AS rationale,"
                                .formatted(
                                        Words.text("t.taken_as_given"),
                                        Words.text("t.made_by"),
                                        Words.text("g.decided"),
                                        Words.text("g.rationale"))
                        + " %s AS alternatives, t.seen_at, %s AS version, %s "
                                .formatted(
                                        Words.text("g.alternatives"),
                                        View.version("d.id"),
                                        Provenance.columns("said"))
                        + STANDING
                        + " AND "
                        + which
                        + LATEST_FIRST
                        + page);
    }

    private static DecisionItem item(ResultSet row, int number) throws SQLException {
        return new DecisionItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("reference"),
                row.getString("title"),
                row.getString("originator"),
                row.getString("classification"),
                row.getString("kind"),
                row.getString("status"),
                row.getObject("taken_on", LocalDate.class),
                row.getString("taken_as_given"),
                row.getString("made_by"),
                row.getString("capacity"),
                row.getString("decided"),
                row.getString("rationale"),
                row.getString("alternatives"),
                row.getObject("seen_at", Long.class),
                row.getLong("version"),
                Provenance.of(row));
    }
}
