package uk.tallystick.query.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row per decision on the register, one for its being taken, and one for what was decided and
 * why, which fewer may see.
 */
@Component
class DecisionProjection implements Projection {

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof DecisionEvent fact)) {
            return;
        }
        switch (fact) {
            case DecisionProposed proposed -> rows.insert("decision", proposed(proposed), event);
            case DecisionTaken taken -> {
                rows.insert("decision_taken", taken(taken), event);
                rows.insert("decision_grounds", grounds(taken), event);
            }
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> proposed(DecisionProposed fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("body", Ids.bodyOf(fact.id()));
        row.put("reference", label(fact.reference()));
        row.put("title", fact.title());
        row.put("classification", fact.classification());
        row.put("kind", fact.kind());
        row.put("originator", fact.originator());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }

    private static Map<String, @Nullable Object> taken(DecisionTaken fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("taken_on", fact.takenOn());
        row.put("taken_as_given", fact.takenAsGiven());
        row.put("made_by", label(fact.madeBy()));
        row.put("capacity", fact.capacity());
        row.put("seen_at", fact.seenAtPosition());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }

    private static Map<String, @Nullable Object> grounds(DecisionTaken fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("decided", fact.decided());
        row.put("rationale", fact.rationale());
        row.put("alternatives", fact.alternatives());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }

    private static @Nullable Exhibit label(@Nullable Labelled text) {
        return text == null ? null : text.label();
    }
}
