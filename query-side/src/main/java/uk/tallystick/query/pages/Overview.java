package uk.tallystick.query.pages;

import uk.tallystick.query.action.ActionCounts;
import uk.tallystick.query.decision.DecisionItem;

import java.util.List;

/** A body at a glance. */
record Overview(ActionCounts actions, List<DecisionItem> decisions) {

    boolean hasActions() {
        return actions.byStatus().values().stream().anyMatch(count -> count > 0);
    }
}
