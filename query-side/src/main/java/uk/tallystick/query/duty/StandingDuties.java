package uk.tallystick.query.duty;

import org.springframework.stereotype.Component;

import uk.tallystick.events.duty.DutyStatus;
import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** Duties beside other things. */
@Component
class StandingDuties implements StandingThings {

    @Override
    public String kind() {
        return "duty";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT d.id, d.body, d.title, NULL::text[] AS plan_nodes, d.effective_from, NULL::text AS plan,
               coalesce((SELECT CASE s.step WHEN 'overdue' THEN 'due' ELSE s.step END FROM duty_step s
                         WHERE s.id = d.id AND %s ORDER BY s.from_pos DESC LIMIT 1), 'due') AS status
        FROM (SELECT DISTINCT ON (id) * FROM duty d WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) d
        """
                .formatted(View.standing("s"), bodies, View.standing("d"));
    }

    @Override
    public Set<String> ended() {
        return Set.of(DutyStatus.ARCHIVED.code());
    }
}
