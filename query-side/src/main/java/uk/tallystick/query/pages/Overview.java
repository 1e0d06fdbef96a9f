package uk.tallystick.query.pages;

import java.util.List;
import uk.tallystick.query.action.ActionCounts;
import uk.tallystick.query.decision.DecisionItem;

/** A body at a glance. */
record Overview(ActionCounts actions, List<DecisionItem> decisions) {

    boolean hasActions() {
        return actions.byStatus().values().stream().anyMatch(count -> count > 0);
    }
}
