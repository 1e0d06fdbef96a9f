package uk.tallystick.query.recommendation;

import static java.util.stream.Collectors.joining;

import org.springframework.stereotype.Component;

import uk.tallystick.events.recommendation.RecommendationStatus;
import uk.tallystick.query.asat.StandingThings;
import uk.tallystick.query.asat.View;

import java.util.Set;
import java.util.stream.Stream;

/** Recommendations beside other things. */
@Component
class StandingRecommendations implements StandingThings {

    /** The status that a step led to; null if it left that as it was. */
    private static final String STATUS =
            Stream.of(StepKind.values())
                    .filter(kind -> kind != StepKind.ANSWERED && kind.status(null) != null)
                    .map(kind -> "WHEN '%s' THEN '%s'".formatted(kind.code(), kind.status(null)))
                    .collect(joining(" ", "CASE s.step ", " WHEN 'answered' THEN s.answer END"));

    @Override
    public String kind() {
        return "recommendation";
    }

    @Override
    public String sql(String bodies) {
        return """
        SELECT r.id, r.body, r.title, r.plan_nodes, r.effective_from, NULL::text AS plan,
               coalesce((SELECT %s FROM recommendation_step s WHERE s.id = r.id AND %s AND %s IS NOT NULL
                         ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1), 'made') AS status
        FROM (SELECT DISTINCT ON (id) * FROM recommendation r WHERE body IN (%s) AND %s
              ORDER BY id, effective_from DESC, from_pos DESC) r
        """
                .formatted(STATUS, View.standing("s"), STATUS, bodies, View.standing("r"));
    }

    @Override
    public Set<String> ended() {
        return Set.of(RecommendationStatus.CLOSED.code());
    }
}
