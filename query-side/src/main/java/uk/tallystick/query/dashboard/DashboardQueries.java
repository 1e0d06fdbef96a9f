package uk.tallystick.query.dashboard;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.action.ActionQueries;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.decision.DecisionQueries;
import uk.tallystick.query.kpi.KpiQueries;

import java.util.Optional;
import java.util.Set;

@Component
public class DashboardQueries {

    private static final int DECISIONS = 10;

    private final KpiQueries kpis;
    private final ActionQueries actions;
    private final DecisionQueries decisions;

    DashboardQueries(KpiQueries kpis, ActionQueries actions, DecisionQueries decisions) {
        this.kpis = kpis;
        this.actions = actions;
        this.decisions = decisions;
    }

    /** It names every projection that is read, so that no answer mixes two positions. */
    public static Question about(String body) {
        return Question.about(
                body,
                Set.of("kpi", "submission", "action", "decision"),
                "kpi",
                "submission",
                "action",
                "decision");
    }

    /** Empty on a day before the first record; none for a body that there never was. */
    public Optional<Dashboard> of(View view, String body) {
        return view.isOnRecord(Ids.body(body))
                ? Optional.of(
                        new Dashboard(
                                kpis.all(view, body),
                                actions.counts(view, body),
                                decisions.latest(view, body, DECISIONS)))
                : Optional.empty();
    }
}
