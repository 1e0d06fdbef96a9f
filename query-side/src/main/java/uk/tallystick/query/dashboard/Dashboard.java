package uk.tallystick.query.dashboard;

import uk.tallystick.query.action.ActionCounts;
import uk.tallystick.query.decision.DecisionItem;
import uk.tallystick.query.kpi.Kpi;

import java.util.List;

/**
 * One body at a glance, all of it of one state.
 *
 * @param kpis every one
 * @param decisions the latest ten
 */
public record Dashboard(List<Kpi> kpis, ActionCounts actions, List<DecisionItem> decisions) {

    public Dashboard {
        kpis = List.copyOf(kpis);
        decisions = List.copyOf(decisions);
    }
}
