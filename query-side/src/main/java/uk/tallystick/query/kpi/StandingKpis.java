package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.kpi.KpiStatus;
import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** KPIs beside other things. */
@Component
class StandingKpis implements StandingThings {

    @Override
    public String kind() {
        return "kpi";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT k.id, k.body, k.name AS title, k.plan_nodes, k.effective_from, NULL::text AS plan,
               (SELECT s.status FROM kpi_status s WHERE s.id = k.id AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) AS status
        FROM (SELECT DISTINCT ON (id) * FROM kpi k WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) k
        """
                .formatted(View.standing("s"), bodies, View.standing("k"));
    }

    @Override
    public Set<String> ended() {
        return Set.of(KpiStatus.RETIRED.code());
    }
}
