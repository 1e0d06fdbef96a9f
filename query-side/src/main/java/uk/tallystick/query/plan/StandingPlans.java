package uk.tallystick.query.plan;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** Plans beside other things. */
@Component
class StandingPlans implements StandingThings {

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT p.id, p.body, p.title, NULL::text[] AS plan_nodes, p.effective_from, NULL::text AS plan,
               (SELECT s.status FROM plan_status s WHERE s.id = p.id AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) AS status
        FROM (SELECT DISTINCT ON (id) * FROM plan p WHERE body IN (%s) AND %s
              ORDER BY id, title IS NULL, effective_from DESC, from_pos DESC) p
        """
                .formatted(View.standing("s"), bodies, View.standing("p"));
    }

    @Override
    public Set<String> ended() {
        return Set.of("superseded", "closed");
    }
}
