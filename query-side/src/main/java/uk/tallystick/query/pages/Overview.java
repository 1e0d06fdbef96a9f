package uk.tallystick.query.pages;

import java.util.List;
import uk.tallystick.query.action.ActionCounts;
import uk.tallystick.query.decision.DecisionItem;
import uk.tallystick.query.kpi.Kpi;

/** A body at a glance. */
record Overview(List<Kpi> kpis, ActionCounts actions, List<DecisionItem> decisions) {

    public boolean hasActions() {
        return actions.byStatus().values().stream().anyMatch(count -> count > 0);
    }
}
