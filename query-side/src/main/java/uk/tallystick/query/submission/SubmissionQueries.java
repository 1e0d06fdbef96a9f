package uk.tallystick.query.submission;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.kpi.FigureQueries;
import uk.tallystick.query.kpi.Label;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads reporting rounds; the projections {@code submission} and {@code kpi}. */
@Component
public class SubmissionQueries {

    /** The first day with the status that stands after the last with another. */
    private static final String SINCE =
            """
            (SELECT min(t.effective_from) FROM submission_status t
             WHERE t.id = r.id AND t.status = s.status AND %s AND NOT EXISTS (
                 SELECT FROM submission_status o WHERE o.id = r.id AND o.status <> s.status AND %s
                 AND (o.effective_from, o.from_pos) > (t.effective_from, t.from_pos)))
            """
                    .formatted(View.standing("t"), View.standing("o"));

    /** A factual check is of what was submitted last: not of what was checked before that. */
    private static final String SELECT =
            """
            SELECT r.id, r.code, r.period, r.supplier_code, %s AS supplier_label, r.due_on, s.status,
                   %s AS status_since, %s AS reason, a.deputy IS NOT NULL AND s.status IN ('approved', 'published') AS urgent, %s AS deputy, %s AS urgency,
                   (SELECT count(*) FROM (SELECT DISTINCT f.kpi, f.breakdown, f.period FROM kpi_figure f
                                          WHERE f.submission = r.id AND %s) f) AS measurements,
                   (SELECT o.due_on + 1 FROM submission_overdue o WHERE o.id = r.id AND %s AND NOT EXISTS (
                        SELECT FROM submission_status h WHERE h.id = r.id AND h.status = 'submitted' AND h.from_pos > o.from_pos AND %s)
                    ORDER BY o.from_pos DESC LIMIT 1) AS overdue_since,
                   c.outcome, %s AS check_comment, c.effective_from AS checked_on,
                   %s AS version, %s
            FROM submission r
            LEFT JOIN LATERAL (
                SELECT status, reason FROM submission_status s WHERE s.id = r.id AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s ON true
            LEFT JOIN LATERAL (
                SELECT deputy, reason FROM submission_approval a WHERE a.id = r.id AND %s
                ORDER BY a.effective_from DESC, a.from_pos DESC LIMIT 1) a ON true
            LEFT JOIN LATERAL (
                SELECT outcome, comment, effective_from FROM submission_fact_check c WHERE c.id = r.id AND %s AND NOT EXISTS (
                    SELECT FROM submission_status u WHERE u.id = r.id AND u.status = 'submitted' AND u.from_pos > c.from_pos AND %s)
                ORDER BY c.effective_from DESC, c.from_pos DESC LIMIT 1) c ON true
            WHERE %s
            """
                    .formatted(
                            Words.text("r.supplier_label"),
                            SINCE,
                            Words.text("s.reason"),
                            Words.text("a.deputy"),
                            Words.text("a.reason"),
                            View.begun("f"),
                            View.standing("o"),
                            View.standing("h"),
                            Words.text("c.comment"),
                            View.version("r.id"),
                            Provenance.columns("r"),
                            View.standing("s"),
                            View.standing("a"),
                            View.standing("c"),
                            View.standing("u"),
                            View.standing("r"));

    private final FigureQueries figures;

    SubmissionQueries(FigureQueries figures) {
        this.figures = figures;
    }

    /** A page of a body's rounds, the latest period first. */
    public List<Submission> list(View view, String body) {
        return rounds(
                        view,
                        "r.body = :body ORDER BY r.period_end DESC, r.id LIMIT :limit OFFSET"
                                + " :offset")
                .param("body", body)
                .query(SubmissionQueries::submission)
                .list();
    }

    /**
     * A round with its figures.
     *
     * @param submission its code or id
     */
    public Optional<Round> one(View view, String body, String submission) {
        var id = Ids.of("submission", body, submission);
        return rounds(view, "r.id = :id")
                .param("id", id)
                .query(SubmissionQueries::submission)
                .optional()
                .map(found -> new Round(found, figures.ofSubmission(view, id)));
    }

    /** The units of a round's KPIs by their codes, of those whose unit is known. */
    public Map<String, Unit> units(View view, Round round) {
        var body = Ids.bodyOf(round.submission().id());
        return figures.units(
                view,
                round.measurements().stream()
                        .map(figure -> Ids.of("kpi", body, figure.kpi()))
                        .collect(Collectors.toSet()));
    }

    private static StatementSpec rounds(View view, String which) {
        return view.sql(SELECT + " AND " + which);
    }

    private static @Nullable Checked checked(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Checked(
                        outcome.equals(FactCheck.AGREED.code())
                                ? FactCheck.AGREED
                                : FactCheck.DISPUTED,
                        row.getString("check_comment"),
                        row.getObject("checked_on", LocalDate.class));
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getString("id"),
                row.getString("code"),
                Period.of(row.getString("period")),
                new Label(row.getString("supplier_code"), row.getString("supplier_label")),
                row.getObject("due_on", LocalDate.class),
                row.getString("status"),
                row.getObject("status_since", LocalDate.class),
                row.getString("reason"),
                row.getLong("measurements"),
                row.getBoolean("urgent")
                        ? new UrgentApproval(row.getString("deputy"), row.getString("urgency"))
                        : null,
                row.getObject("overdue_since", LocalDate.class),
                checked(row),
                row.getLong("version"),
                Provenance.of(row));
    }
}
