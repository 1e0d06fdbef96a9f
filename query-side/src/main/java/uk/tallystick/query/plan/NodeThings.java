package uk.tallystick.query.plan;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what hangs on a node of a plan.
 *
 * <p>A thing names nodes by their codes. Where several plans of a kind have a node of that code, it
 * means that of its own plan, else of the plan that had begun last by the day the thing is of;
 * {@code plan.node} names the very one.
 */
@Component
public class NodeThings {

    /** How many things of a kind are named. */
    static final int MOST = 500;

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final List<String> KINDS =
            List.of("kpi", "action", "scrutiny", "decision", "recommendation");

    private final PlanQueries plans;
    private final NodeQueries nodes;
    private final Map<String, StandingThings> standing;

    NodeThings(PlanQueries plans, NodeQueries nodes, List<StandingThings> standing) {
        this.plans = plans;
        this.nodes = nodes;
        this.standing =
                standing.stream()
                        .filter(things -> KINDS.contains(things.kind()))
                        .collect(toMap(StandingThings::kind, things -> things));
    }

    /** It names every projection that is read. */
    public Question about(String body) {
        var kinds = Stream.concat(Stream.of("plan"), KINDS.stream());
        var projections = Stream.concat(Stream.of("plan", "body"), KINDS.stream());
        return Question.about(body, Set.copyOf(kinds.toList()), projections.toArray(String[]::new));
    }

    public Optional<NodeWithThings> of(View view, String planId, String code) {
        return plans.item(view, planId).flatMap(plan -> of(view, plan, code));
    }

    private Optional<NodeWithThings> of(View view, PlanItem plan, String code) {
        var all = nodes.of(view, plan);
        return all.stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .map(node -> {
                    var meant = meant(view, plan, code);
                    var hanging =
                            KINDS.stream()
                                    .collect(
                                            toMap(
                                                    kind -> kind,
                                                    kind ->
                                                            hanging(
                                                                    view, kind, plan, code,
                                                                    meant)));
                    return new NodeWithThings(
                            plan,
                            node,
                            node.parents().stream()
                                    .flatMap(parent ->
                                            all.stream().filter(n -> n.code().equals(parent)))
                                    .toList(),
                            all.stream().filter(n -> n.parents().contains(code)).toList(),
                            first("kpi", hanging),
                            first("action", hanging),
                            first("scrutiny", hanging),
                            first("decision", hanging),
                            first("recommendation", hanging),
                            KINDS.stream()
                                    .filter(kind ->
                                            hanging.getOrDefault(kind, List.of()).size() > MOST)
                                    .toList());
                });
    }

    private static List<Hanging> first(String kind, Map<String, List<Hanging>> hanging) {
        return hanging.getOrDefault(kind, List.of()).stream().limit(MOST).toList();
    }

    /** From when until before when the bare code means this plan. */
    private record Meant(LocalDate since, LocalDate before) {}

    private static Meant meant(View view, PlanItem plan, String code) {
        record Begun(String id, LocalDate on) {}
        var begun =
                view.sql(
                                """
                                SELECT p.id, least(p.starts_on, p.recorded_on) AS begun
                                FROM (SELECT DISTINCT ON (q.id) q.id, %s, %s,
                                             min(q.effective_from) OVER (PARTITION BY q.id) AS recorded_on
                                      FROM plan q WHERE q.body = :body AND %s) p
                                WHERE p.kind = :kind AND EXISTS (
                                    SELECT FROM plan_node n WHERE n.plan = p.id AND n.code = :code AND %s)
                                ORDER BY begun, p.id
                                """
                                        .formatted(
                                                PlanQueries.last("starts_on"),
                                                PlanQueries.last("kind"),
                                                View.standing("q"),
                                                View.standing("n")))
                        .param("body", Ids.bodyOf(plan.id()))
                        .param("kind", plan.kind())
                        .param("code", code)
                        .query((row, _) ->
                                new Begun(
                                        Objects.requireNonNull(row.getString("id")),
                                        row.getObject("begun", LocalDate.class)))
                        .list();
        for (var i = 0; i < begun.size(); i++) {
            if (begun.get(i).id().equals(plan.id())) {
                return new Meant(
                        i == 0 ? EVER : begun.get(i).on(),
                        i == begun.size() - 1 ? NEVER : begun.get(i + 1).on());
            }
        }
        return new Meant(NEVER, NEVER);
    }

    /** One more than are named, if there are more. */
    private List<Hanging> hanging(View view, String kind, PlanItem plan, String code, Meant meant) {
        var things = Objects.requireNonNull(standing.get(kind));
        return view.sql(
                        """
                        SELECT t.id, %s AS words, t.status FROM (%s) t
                        WHERE :exactly = ANY (t.plan_nodes)
                           OR (:code = ANY (t.plan_nodes)
                               AND (t.plan = :plan OR (t.effective_from >= :since AND t.effective_from < :before
                                    AND NOT EXISTS (SELECT FROM plan_node n
                                                    WHERE n.plan = 'plan:' || :body || ':' || t.plan
                                                      AND n.code = :code AND %s))))
                        ORDER BY t.id LIMIT :most
                        """
                                .formatted(
                                        Words.text("t.title"),
                                        things.sql(":body"),
                                        View.standing("n")))
                .param("most", MOST + 1)
                .param("plan", plan.code())
                .param("body", Ids.bodyOf(plan.id()))
                .param("exactly", plan.code() + "." + code)
                .param("code", code)
                .param("since", meant.since())
                .param("before", meant.before())
                .query((row, _) -> {
                    var id = Objects.requireNonNull(row.getString("id"));
                    return new Hanging(
                            id, Ids.codeOf(id), row.getString("words"), row.getString("status"));
                })
                .list();
    }
}
