package uk.tallystick.query.action;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads actions. */
@Component
public class ActionQueries {

    /** The actions that stand, each with the status that stands of it. */
    private static final String STANDING =
            """
            FROM action a CROSS JOIN LATERAL (
                SELECT * FROM action_status s WHERE s.id = a.id AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s
            WHERE %s
            """
                    .formatted(View.standing("s"), View.standing("a"));

    /** The first day with the status that stands after the last with another. */
    private static final String SINCE =
            """
            (SELECT min(t.effective_from) FROM action_status t
             WHERE t.id = a.id AND t.status = s.status AND %s AND NOT EXISTS (
                 SELECT FROM action_status o WHERE o.id = a.id AND o.status <> s.status AND %s
                 AND (o.effective_from, o.from_pos) > (t.effective_from, t.from_pos)))
            """
                    .formatted(View.standing("t"), View.standing("o"));

    /** The actions of a body in the order in which they were recorded. */
    public List<ActionItem> list(View view, String body, ActionFilter filter) {
        return select(
                        view,
                        """
                        a.body = :body
                        AND (CAST(:status AS text) IS NULL OR s.status = :status)
                        AND (CAST(:rag AS text) IS NULL OR s.rag = :rag)
                        AND (CAST(:lead AS text) IS NULL OR a.lead = :lead)
                        AND (CAST(:node AS text) IS NULL OR :node = ANY(a.plan_nodes))
                        """)
                .param("body", body)
                .param("status", filter.status(), Types.VARCHAR)
                .param("rag", filter.rag(), Types.VARCHAR)
                .param("lead", filter.lead(), Types.VARCHAR)
                .param("node", filter.planNode(), Types.VARCHAR)
                .query(ActionQueries::item)
                .list();
    }

    public Optional<ActionItem> one(View view, String id) {
        return select(view, "a.id = :id").param("id", id).query(ActionQueries::item).optional();
    }

    /** How many actions of a body stand how. */
    public ActionCounts counts(View view, String body) {
        var byStatus = new LinkedHashMap<String, Long>();
        List.of(ActionStatus.values()).forEach(status -> byStatus.put(status.code(), 0L));
        var byRag = new LinkedHashMap<String, Long>();
        List.of(Rag.values()).forEach(rag -> byRag.put(rag.code(), 0L));
        byRag.put("none", 0L);
        view.sql(
                        "SELECT s.status, coalesce(s.rag, 'none') AS rag, count(*) AS actions "
                                + STANDING
                                + " AND a.body = :body GROUP BY 1, 2")
                .param("body", body)
                .query(row -> {
                    add(byStatus, row.getString("status"), row.getLong("actions"));
                    add(byRag, row.getString("rag"), row.getLong("actions"));
                });
        return new ActionCounts(byStatus, byRag);
    }

    private static void add(Map<String, Long> counts, String key, long count) {
        counts.merge(key, count, Long::sum);
    }

    private static StatementSpec select(View view, String which) {
        return view.sql(
                "SELECT a.id, %s AS title, s.status, %s AS status_since, s.rag, %s AS comment,"
                                .formatted(Words.text("a.title"), SINCE, Words.text("s.comment"))
                        + " a.lead, a.nature, %s AS owner, a.plan_nodes, a.due_on, %s AS conditions, %s AS version, %s "
                                .formatted(
                                        Words.text("a.owner"),
                                        Words.text("a.conditions"),
                                        View.version("a.id"),
                                        Provenance.columns("s"))
                        + STANDING
                        + " AND "
                        + which
                        + " ORDER BY a.from_pos LIMIT :limit OFFSET :offset");
    }

    private static ActionItem item(ResultSet row, int number) throws SQLException {
        return new ActionItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("title"),
                row.getString("status"),
                row.getObject("status_since", LocalDate.class),
                row.getString("rag"),
                row.getString("comment"),
                row.getString("lead"),
                row.getString("nature"),
                row.getString("owner"),
                List.of((String[]) row.getArray("plan_nodes").getArray()),
                row.getObject("due_on", LocalDate.class),
                row.getString("conditions"),
                row.getLong("version"),
                Provenance.of(row));
    }
}
