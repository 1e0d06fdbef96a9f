package uk.tallystick.query.action;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Caller;
import uk.tallystick.access.Callers;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.action.ActionQueries.Scope;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what whoever asks owes: their actions with the steps on their way, and rounds. */
@Component
public class OwedQueries {

    public static final Question QUESTION =
            Question.aboutAll(Set.of("action", "submission"), "action", "submission");

    private static final Comparator<OwedItem> BY_DAY =
            comparing(OwedItem::dueOn, nullsLast(naturalOrder())).thenComparing(OwedItem::id);

    private static final String STEPS =
            """
            SELECT t.id, t.milestone, t.due_on, %s AS title
            FROM (SELECT DISTINCT ON (t.id, t.milestone) * FROM action_milestone t
                  WHERE t.id IN (:ids) AND %s
                  ORDER BY t.id, t.milestone, t.effective_from DESC, t.from_pos DESC) t
            WHERE NOT EXISTS (SELECT FROM action_milestone_reached r
                              WHERE r.id = t.id AND r.milestone = t.milestone AND %s)
            """
                    .formatted(Words.text("t.title"), View.standing("t"), View.standing("r"));

    /** Rounds that wait for holders of these roles; history never waits for anybody. */
    private static final String ROUNDS =
            """
            SELECT r.id, r.code, r.body, %s AS supplier, r.due_on, s.status,
                   (SELECT max(o.effective_from) FROM submission_overdue o
                    WHERE o.id = r.id AND o.due_on = r.due_on AND %s) AS overdue_since
            FROM submission r CROSS JOIN LATERAL (
                SELECT status FROM submission_status s WHERE s.id = r.id AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) s
            WHERE ('' = ANY (:approving::text[] || :submitting::text[]) OR r.body = ANY (:approving::text[] || :submitting::text[]))
              AND %s AND r.stated_on IS NULL
              AND CASE WHEN s.status = 'submitted' THEN '' = ANY (:approving::text[]) OR r.body = ANY (:approving::text[])
                       WHEN s.status IN ('requested', 'inProgress', 'returned', 'notReceived')
                       THEN EXISTS (SELECT FROM unnest(:submitting::text[], :suppliers::text[]) AS role (body, supplier)
                                    WHERE role.body IN ('', r.body) AND role.supplier IN ('', r.supplier_code)) END
            """
                    .formatted(
                            Words.text("r.supplier_label"),
                            View.standing("o"),
                            View.standing("s"),
                            View.standing("r"));

    private final ActionQueries actions;
    private final Callers callers;

    OwedQueries(ActionQueries actions, Callers callers) {
        this.actions = actions;
        this.callers = callers;
    }

    /** A page of what whoever asks owes, what is due first first. */
    public List<OwedItem> mine(View view) {
        var caller = callers.current();
        if (caller.person() == null) {
            return List.of();
        }
        var owed = new ArrayList<OwedItem>();
        var mine = actions.owed(view, caller.person(), scopes(caller));
        mine.forEach(action -> owed.add(item(action, caller.person())));
        owed.addAll(steps(view, owed));
        owed.addAll(rounds(view, caller));
        owed.sort(BY_DAY);
        return view.page(owed);
    }

    private static List<Scope> scopes(Caller caller) {
        return caller.held().stream()
                .filter(held -> held.role() == Role.DELIVERY_LEAD)
                .flatMap(held -> held.scope().stream().map(code -> new Scope(held.body(), code)))
                .toList();
    }

    private static OwedItem item(ActionItem action, String person) {
        var assigned = action.assignedTo() != null && action.assignedTo().id().equals(person);
        return new OwedItem(
                "action",
                Ids.bodyOf(action.id()),
                action.id(),
                action.code(),
                null,
                action.title(),
                action.status(),
                action.rag(),
                assigned ? "assigned" : "scope",
                action.dueOn(),
                action.overdueSince(),
                action.untouchedSince());
    }

    /** A step of an action, found among those of others. */
    private record Step(
            String action, String code, @Nullable LocalDate dueOn, @Nullable String title) {}

    private static List<OwedItem> steps(View view, List<OwedItem> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        Map<String, OwedItem> byId =
                actions.stream().collect(Collectors.toMap(OwedItem::id, Function.identity()));
        return view
                .sql(STEPS)
                .param("ids", List.copyOf(byId.keySet()))
                .query((row, _) ->
                        new Step(
                                row.getString("id"),
                                row.getString("milestone"),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("title")))
                .list()
                .stream()
                .map(step -> item(step, requireNonNull(byId.get(step.action()))))
                .toList();
    }

    private static OwedItem item(Step step, OwedItem action) {
        return new OwedItem(
                "milestone",
                action.body(),
                action.id(),
                action.code(),
                step.code(),
                step.title(),
                action.status(),
                null,
                action.why(),
                step.dueOn(),
                null,
                null);
    }

    private static List<OwedItem> rounds(View view, Caller caller) {
        var approving = new ArrayList<String>();
        var submitting = new ArrayList<Scope>();
        for (var held : caller.held()) {
            if (held.role() == Role.APPROVER) {
                approving.add(held.body());
            } else if (held.role() == Role.SUBMITTER) {
                var suppliers = held.scope().isEmpty() ? List.of("") : held.scope();
                suppliers.forEach(code -> submitting.add(new Scope(held.body(), code)));
            }
        }
        if (approving.isEmpty() && submitting.isEmpty()) {
            return List.of();
        }
        return view.sql(ROUNDS)
                .param("approving", approving.toArray(String[]::new))
                .param("submitting", submitting.stream().map(Scope::body).toArray(String[]::new))
                .param("suppliers", submitting.stream().map(Scope::code).toArray(String[]::new))
                .query((row, _) ->
                        new OwedItem(
                                "submission",
                                row.getString("body"),
                                row.getString("id"),
                                row.getString("code"),
                                null,
                                row.getString("supplier"),
                                row.getString("status"),
                                null,
                                "role",
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("overdue_since", LocalDate.class),
                                null))
                .list();
    }
}
