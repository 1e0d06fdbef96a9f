package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;
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
            """
                    .formatted(View.standing("s"));

    private static final String WHERE = " WHERE " + View.standing("a");

    /** What stands of it beside its status. */
    private static final String MORE =
            latest("action_due", "due", "")
                    + latest("action_particulars", "part", "")
                    + latest("action_touch", "touch", "")
                    + latest("action_person", "assigned", " AND assigned.part = 'assigned'")
                    + latest("action_confirmation", "confirmed", stillComplete());

    /** The first day with the status that stands after the last with another. */
    private static final String SINCE =
            """
            (SELECT min(t.effective_from) FROM action_status t
             WHERE t.id = a.id AND t.status = s.status AND %s AND NOT EXISTS (
                 SELECT FROM action_status o WHERE o.id = a.id AND o.status <> s.status AND %s
                 AND (o.effective_from, o.from_pos) > (t.effective_from, t.from_pos)))
            """
                    .formatted(View.standing("t"), View.standing("o"));

    private static final String OVERDUE_SINCE =
            """
            CASE WHEN s.status IN ('proposed', 'agreed', 'inProgress', 'paused') THEN (
                SELECT min(o.effective_from) FROM action_overdue o
                WHERE o.id = a.id AND o.due_on = due.due_on AND %s) END
            """
                    .formatted(View.standing("o"));

    private static final String COLUMNS =
            """
            SELECT a.id, %s AS title, s.status, %s AS status_since, s.rag, %s AS comment, a.lead, a.nature,
                   %s AS owner, a.plan_nodes, due.due_on, %s AS overdue_since,
                   CASE WHEN s.status IN ('agreed', 'inProgress', 'paused') THEN touch.untouched_since END AS untouched_since,
                   confirmed.effective_from AS confirmed_on, %s AS conditions, CASE WHEN EXISTS (SELECT FROM record b WHERE b.id = 'plan:' || a.body || ':' || part.delivery_plan)
                        THEN part.delivery_plan END AS delivery_plan, %s AS number,
                   %s AS lead_organisation,
                   ARRAY(SELECT x.text FROM unnest(part.partners) WITH ORDINALITY AS p (digest, place)
                         JOIN exhibit x USING (digest) ORDER BY p.place) AS partners,
                   assigned.person, (SELECT coalesce(p.name, p.username) FROM access.person p
                                     WHERE p.id = assigned.person) AS person_name,
                   %s AS version, %s
            """
                    .formatted(
                            Words.text("a.title"),
                            SINCE,
                            Words.text("s.comment"),
                            Words.text("a.owner"),
                            OVERDUE_SINCE,
                            Words.text("a.conditions"),
                            Words.text("part.number"),
                            Words.text("part.lead_organisation"),
                            View.version("a.id"),
                            Provenance.columns("s"));

    /** Few of all the actions there are, so that no more than these are looked at. */
    private static final String MINE =
            """
            WITH mine AS MATERIALIZED (
                SELECT 'action:' || b.slug || ':' || scope.code AS id
                FROM unnest(:bodies::text[], :codes::text[]) AS scope (body, code)
                JOIN (SELECT DISTINCT slug FROM body) b ON scope.body IN ('', b.slug))
            """;

    private static final String PAGE = " ORDER BY a.from_pos LIMIT :limit OFFSET :offset";

    private final ActionDetails details;

    ActionQueries(ActionDetails details) {
        this.details = details;
    }

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
                        AND (CAST(:plan AS text) IS NULL OR part.delivery_plan = :plan)
                        """,
                        PAGE)
                .param("body", body)
                .param("status", filter.status(), Types.VARCHAR)
                .param("rag", filter.rag(), Types.VARCHAR)
                .param("lead", filter.lead(), Types.VARCHAR)
                .param("node", filter.planNode(), Types.VARCHAR)
                .param("plan", filter.deliveryPlan(), Types.VARCHAR)
                .query(ActionQueries::item)
                .list();
    }

    public Optional<ActionStory> one(View view, String id) {
        return select(view, "a.id = :id", "")
                .param("id", id)
                .query(ActionQueries::item)
                .optional()
                .map(action -> details.of(action, view));
    }

    /**
     * What somebody owes: all actions that are to be done and assigned to them or named in their
     * role.
     *
     * @param scopes bodies and codes of actions; a body is empty for all
     */
    List<ActionItem> owed(View view, String person, List<Scope> scopes) {
        return view.sql(
                        MINE
                                + COLUMNS
                                + STANDING
                                + MORE
                                + WHERE
                                + " AND "
                                + """
                                a.id IN (SELECT p.id FROM action_person p WHERE p.person = :person AND p.part = 'assigned'
                                         UNION SELECT m.id FROM mine m)
                                AND s.status IN ('proposed', 'agreed', 'inProgress', 'paused')
                                AND (assigned.person = :person OR a.id IN (SELECT m.id FROM mine m))
                                """)
                .param("person", person)
                .param("bodies", scopes.stream().map(Scope::body).toArray(String[]::new))
                .param("codes", scopes.stream().map(Scope::code).toArray(String[]::new))
                .query(ActionQueries::item)
                .list();
    }

    /** What a role is for: a body, or all if empty, and a code there. */
    record Scope(String body, String code) {}

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
                                + WHERE
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

    private static String latest(String table, String alias, String condition) {
        return """
        LEFT JOIN LATERAL (SELECT * FROM %1$s %2$s WHERE %2$s.id = a.id AND %3$s%4$s
                           ORDER BY %2$s.effective_from DESC, %2$s.from_pos DESC LIMIT 1) %2$s ON true
        """
                .formatted(table, alias, View.standing(alias), condition);
    }

    /** A confirmation is lost when another status comes after it. */
    private static String stillComplete() {
        return """
         AND s.status = 'complete' AND NOT EXISTS (
             SELECT FROM action_status o WHERE o.id = a.id AND o.status <> 'complete' AND %s
             AND (o.effective_from, o.from_pos) > (confirmed.effective_from, confirmed.from_pos))
        """
                .formatted(View.standing("o"));
    }

    private static StatementSpec select(View view, String which, String page) {
        return view.sql(COLUMNS + STANDING + MORE + WHERE + " AND " + which + page);
    }

    private static ActionItem item(ResultSet row, int number) throws SQLException {
        return new ActionItem(
                row.getString("id"),
                Ids.codeOf(row.getString("id")),
                row.getString("title"),
                row.getString("status"),
                day(row, "status_since"),
                row.getString("rag"),
                row.getString("comment"),
                row.getString("lead"),
                row.getString("nature"),
                row.getString("owner"),
                List.of((String[]) row.getArray("plan_nodes").getArray()),
                day(row, "due_on"),
                day(row, "overdue_since"),
                day(row, "untouched_since"),
                day(row, "confirmed_on"),
                row.getString("conditions"),
                row.getString("delivery_plan"),
                row.getString("number"),
                row.getString("lead_organisation"),
                List.of((String[]) row.getArray("partners").getArray()),
                somebody(row.getString("person"), row.getString("person_name")),
                row.getLong("version"),
                Provenance.of(row));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Somebody somebody(@Nullable String person, @Nullable String name) {
        return person == null ? null : new Somebody(person, name);
    }
}
