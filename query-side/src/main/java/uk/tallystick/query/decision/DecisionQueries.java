package uk.tallystick.query.decision;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.pinning.Pinning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads decisions, the latest first. */
@Component
public class DecisionQueries {

    /**
     * The decisions that stand, each with its taking if that stands, with the row that was said
     * last of the two, and with the last step before its taking or since.
     */
    private static final String STANDING =
            """
            FROM (SELECT DISTINCT ON (d.id) d.* FROM decision d WHERE %s AND %%s
                  ORDER BY d.id, d.effective_from DESC, d.from_pos DESC) d
            LEFT JOIN LATERAL (
                SELECT * FROM decision_taken t WHERE t.id = d.id AND %s
                ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1) t ON true
            LEFT JOIN decision_grounds g ON g.id = t.id AND g.from_pos = t.from_pos
            CROSS JOIN LATERAL (
                SELECT * FROM decision_step s WHERE s.id = d.id AND s.since_taking = (t.id IS NOT NULL) AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s
            CROSS JOIN LATERAL (
                SELECT t.from_pos, t.effective_from, t.stated_on, t.stated_source, t.stated_as_given
                WHERE t.id IS NOT NULL
                UNION ALL
                SELECT d.from_pos, d.effective_from, d.stated_on, d.stated_source, d.stated_as_given
                WHERE t.id IS NULL) said
            """
                    .formatted(View.standing("d"), View.standing("t"), View.standing("s"));

    private static final String GROUNDS =
            """
             g.value, %s AS fund, %s AS legal_basis, %s AS interests, g.significance, %s AS report, g.in_force_on, g.on_behalf,
             (SELECT coalesce(array_agg(x.text ORDER BY c.n), '{}') FROM unnest(g.consultee_names) WITH ORDINALITY c (digest, n)
              JOIN exhibit x ON x.digest = c.digest) AS consultees,
            """
                    .formatted(
                            Words.text("g.fund"),
                            Words.text("g.legal_basis"),
                            Words.text("g.interests"),
                            Words.text("g.report"));

    private static final String LATEST_FIRST =
            " ORDER BY coalesce(t.taken_on, said.effective_from) DESC, said.from_pos DESC ";

    /** The ids of a body's latest, so that only of these is read what they say. */
    private static final String LATEST =
            """
            d.id IN (
                SELECT l.id FROM (
                    SELECT DISTINCT ON (l.id) l.id, l.effective_from, l.from_pos FROM decision l
                    WHERE %s AND l.body = :body ORDER BY l.id, l.effective_from DESC, l.from_pos DESC) l
                LEFT JOIN LATERAL (
                    SELECT t.taken_on, t.effective_from, t.from_pos FROM decision_taken t WHERE t.id = l.id AND %s
                    ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1) t ON true
                ORDER BY coalesce(t.taken_on, t.effective_from, l.effective_from) DESC, coalesce(t.from_pos, l.from_pos) DESC
                LIMIT :latest)
            """
                    .formatted(View.standing("l"), View.standing("t"));

    private final Pinning pinning;

    DecisionQueries(Pinning pinning) {
        this.pinning = pinning;
    }

    public List<DecisionItem> list(View view, String body) {
        return whole(
                view,
                select(view, "d.body = :body", "LIMIT :limit OFFSET :offset")
                        .param("body", body)
                        .query(DecisionQueries::item)
                        .list());
    }

    /** The latest decisions of a body, taken or proposed. */
    public List<DecisionItem> latest(View view, String body, int limit) {
        return whole(
                view,
                select(view, LATEST, "")
                        .param("body", body)
                        .param("latest", limit)
                        .query(DecisionQueries::item)
                        .list());
    }

    public Optional<DecisionItem> one(View view, String id) {
        var found = select(view, "d.id = :id", "").param("id", id).query(DecisionQueries::item);
        return whole(view, found.list()).stream().findFirst();
    }

    /** One decision with the figures that it relied on; the projections of figures too. */
    public Optional<DecisionItem> pinned(View view, String id) {
        return one(view, id)
                .map(item ->
                        item.with(
                                pinning.of(
                                        view,
                                        Ids.bodyOf(id),
                                        item.seenAtPosition(),
                                        figures(view, id))));
    }

    private static List<FigureKey> figures(View view, String id) {
        return view.sql(
                        "SELECT f.kpi, f.breakdown, f.period FROM decision_figure f WHERE f.id ="
                                + " :id AND "
                                + View.standing("f")
                                + " ORDER BY f.kpi, f.period, f.breakdown")
                .param("id", id)
                .query((row, _) ->
                        new FigureKey(
                                Ids.codeOf(row.getString(1)),
                                row.getString(2),
                                Period.of(row.getString(3))))
                .list();
    }

    private static List<DecisionItem> whole(View view, List<DecisionItem> items) {
        var details = new Details(view, items.stream().map(DecisionItem::id).toList());
        return items.stream().map(details::beside).toList();
    }

    private static StatementSpec select(View view, String which, String page) {
        return view.sql(
                "SELECT d.id, %s AS reference, %s AS title, %s AS originator, d.classification, d.kind,"
                                .formatted(
                                        Words.text("d.reference"),
                                        Words.text("d.title"),
                                        Words.text("d.originator"))
                        + " s.status, d.expected_on, %s AS expected_as_given, d.plan_nodes,"
                                .formatted(Words.text("d.expected_as_given"))
                        + " t.taken_on,"
                        + " %s AS taken_as_given, %s AS made_by, t.capacity, %s AS decided, %s AS rationale,"
                                .formatted(
                                        Words.text("t.taken_as_given"),
                                        Words.text("t.made_by"),
                                        Words.text("g.decided"),
                                        Words.text("g.rationale"))
                        + GROUNDS
                        + " %s AS alternatives, t.seen_at, %s AS version, %s "
                                .formatted(
                                        Words.text("g.alternatives"),
                                        View.version("d.id"),
                                        Provenance.columns("said"))
                        + STANDING.formatted(which)
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
                row.getObject("expected_on", LocalDate.class),
                row.getString("expected_as_given"),
                List.of((String[]) row.getArray("plan_nodes").getArray()),
                row.getObject("taken_on", LocalDate.class),
                row.getString("taken_as_given"),
                row.getString("made_by"),
                row.getString("capacity"),
                row.getString("decided"),
                row.getString("rationale"),
                row.getString("alternatives"),
                row.getObject("seen_at", Long.class),
                basis(row),
                null,
                List.of(),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static Basis basis(ResultSet row) throws SQLException {
        return new Basis(
                List.of(),
                List.of(),
                List.of((String[]) row.getArray("consultees").getArray()),
                row.getBigDecimal("value"),
                row.getString("fund"),
                row.getString("legal_basis"),
                row.getString("interests"),
                row.getString("significance"),
                row.getString("report"),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("on_behalf", Boolean.class));
    }
}
