package uk.tallystick.query.decision;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** Decisions beside other things. */
@Component
class StandingDecisions implements StandingThings {

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT d.id, d.body, d.title, d.plan_nodes, d.effective_from, NULL::text AS plan,
               (SELECT s.status FROM decision_step s WHERE s.id = d.id AND %s
                ORDER BY s.since_taking DESC, s.effective_from DESC, s.from_pos DESC LIMIT 1) AS status
        FROM (SELECT DISTINCT ON (id) * FROM decision d WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) d
        """
                .formatted(View.standing("s"), bodies, View.standing("d"));
    }

    @Override
    public Set<String> ended() {
        return Set.of(
                "withdrawn", "published", "partPublished", "withheld", "superseded", "rescinded");
    }
}
