package uk.tallystick.query.rebuild;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import uk.tallystick.query.projection.Progress;

import java.util.Map;

/**
 * Down while something cannot be built of which an earlier version serves; says what, at which
 * position and why.
 */
@Component("rebuildsHealthIndicator")
class RebuildsHealthIndicator implements HealthIndicator {

    private final Builds builds;
    private final Builder builder;
    private final Progress progress;

    RebuildsHealthIndicator(Builds builds, Builder builder, Progress progress) {
        this.progress = progress;
        this.builds = builds;
        this.builder = builder;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var build : builds.all()) {
            var failure = builder.failed().get(build.name());
            if (failure == null) {
                health.withDetail(build.name(), "built up to " + build.position());
            } else {
                if (!serves(build)) {
                    health.down();
                }
                health.withDetail(
                        build.name(),
                        Map.of(
                                "stuckAt",
                                failure.position(),
                                "message",
                                String.valueOf(failure.getMessage())));
            }
        }
        return health.build();
    }

    /** Whether the version that serves is the one that is built anew. */
    private boolean serves(Build build) {
        return progress.projections().stream()
                .filter(build::isOf)
                .anyMatch(projection -> progress.serving(projection).version() == build.version());
    }
}
