package uk.tallystick.query.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Down while a projection is stuck, or a later version of it serves than this program can read;
 * says which, at which position, since when and why.
 */
@Component("projectionsHealthIndicator")
class ProjectionsHealthIndicator implements HealthIndicator {

    private final Projections projections;

    ProjectionsHealthIndicator(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        var health = Health.up();
        projections.projectors().forEach(projector -> tell(projector, health));
        return health.build();
    }

    private void tell(Projector projector, Health.Builder health) {
        var projection = projector.projection();
        var idle = projections.idle(projector);
        if (idle.isPresent()) {
            if (projections.isSuperseded(projection)) {
                health.down();
            }
            health.withDetail(projection.name(), idle.get());
        } else if (projector.stuck() instanceof Stuck(var position, var since, var message)) {
            health.down()
                    .withDetail(
                            projection.name(),
                            Map.of("stuckAt", position, "since", since, "message", message));
        } else {
            health.withDetail(projection.name(), "running");
        }
    }
}
