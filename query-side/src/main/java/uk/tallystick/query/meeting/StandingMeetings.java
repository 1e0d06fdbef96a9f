package uk.tallystick.query.meeting;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;

/** Meetings beside other things. */
@Component
class StandingMeetings implements StandingThings {

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT m.id, m.body, m.forum AS title, NULL::text[] AS plan_nodes, m.effective_from, NULL::text AS plan,
               coalesce((SELECT t.status FROM meeting_step t WHERE t.id = m.id AND %s
                         ORDER BY array_position(%s, t.status) DESC LIMIT 1), 'scheduled') AS status
        FROM (SELECT DISTINCT ON (id) * FROM meeting m WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) m
        """
                .formatted(View.standing("t"), MeetingQueries.ORDER, bodies, View.standing("m"));
    }

    @Override
    public Set<String> ended() {
        return Set.of("approved", "approvedSubjectToAmendment", "cancelled");
    }
}
