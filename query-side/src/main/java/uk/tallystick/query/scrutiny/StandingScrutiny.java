package uk.tallystick.query.scrutiny;

import org.springframework.stereotype.Component;

import uk.tallystick.events.scrutiny.ScrutinyStatus;
import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** Scrutiny beside other things. */
@Component
class StandingScrutiny implements StandingThings {

    @Override
    public String kind() {
        return "scrutiny";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT s.id, s.body, s.topic AS title, s.plan_nodes, s.effective_from, NULL::text AS plan,
               coalesce(%s, 'scheduled') AS status
        FROM (SELECT DISTINCT ON (id) * FROM scrutiny s WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) s
        """
                .formatted(ScrutinyQueries.STATUS, bodies, View.standing("s"));
    }

    @Override
    public Set<String> ended() {
        return Set.of(ScrutinyStatus.CLOSED.code());
    }
}
