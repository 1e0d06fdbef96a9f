package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.LinkedHashMap;
import java.util.Map;

/** One row per action, and one per thing said of its status. */
@Component
class ActionProjection implements Projection {

    @Override
    public String name() {
        return "action";
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof ActionEvent fact)) {
            return;
        }
        switch (fact) {
            case ActionAdded added -> {
                rows.insert("action", action(added), event);
                rows.insert("action_status", status(added, added.status(), null, null), event);
            }
            case ActionStatusChanged changed ->
                    rows.insert(
                            "action_status",
                            status(changed, changed.status(), changed.rag(), changed.comment()),
                            event);
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> action(ActionAdded fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("body", Ids.bodyOf(fact.id()));
        row.put("title", fact.title());
        row.put("lead", fact.lead());
        row.put("nature", fact.nature());
        row.put("owner", fact.owner());
        row.put("plan_nodes", fact.planNodes().toArray(String[]::new));
        row.put("due_on", fact.dueOn());
        row.put("conditions", fact.conditions());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }

    private static Map<String, @Nullable Object> status(
            ActionEvent fact, ActionStatus status, @Nullable Rag rag, @Nullable Exhibit comment) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("status", status);
        row.put("rag", rag);
        row.put("comment", comment);
        row.put("stated_as_given", asGiven(fact.stated()));
        return row;
    }

    private static @Nullable Exhibit asGiven(@Nullable Stated stated) {
        return stated == null ? null : stated.asGiven();
    }
}
