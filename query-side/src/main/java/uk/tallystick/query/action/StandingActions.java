package uk.tallystick.query.action;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** Actions beside other things. */
@Component
class StandingActions implements StandingThings {

    @Override
    public String kind() {
        return "action";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT a.id, a.body, a.title, a.plan_nodes, a.effective_from,
               (SELECT p.delivery_plan FROM action_particulars p WHERE p.id = a.id AND %s
                ORDER BY p.effective_from DESC, p.from_pos DESC LIMIT 1) AS plan,
               (SELECT s.status FROM action_status s WHERE s.id = a.id AND %s
                ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) AS status
        FROM (SELECT DISTINCT ON (id) * FROM action a WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) a
        """
                .formatted(View.standing("p"), View.standing("s"), bodies, View.standing("a"));
    }

    @Override
    public Set<String> ended() {
        return Set.of("complete", "withdrawn", "merged", "carriedForward");
    }
}
