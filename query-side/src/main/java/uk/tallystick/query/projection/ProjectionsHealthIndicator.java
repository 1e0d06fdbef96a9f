package uk.tallystick.query.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Down while a projection is stuck; says which, at which position, since when and why. */
@Component("projectionsHealthIndicator")
class ProjectionsHealthIndicator implements HealthIndicator {

    private final Projections projections;

    ProjectionsHealthIndicator(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var projector : projections.projectors()) {
            var name = projector.projection().name();
            if (projector.stuck() instanceof Stuck(var position, var since, var message)) {
                health.down()
                        .withDetail(
                                name,
                                Map.of("stuckAt", position, "since", since, "message", message));
            } else {
                health.withDetail(name, "running");
            }
        }
        return health.build();
    }
}
