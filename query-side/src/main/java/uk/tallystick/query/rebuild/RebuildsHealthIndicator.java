package uk.tallystick.query.rebuild;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Down while something cannot be built; says what, at which position and why. */
@Component("rebuildsHealthIndicator")
class RebuildsHealthIndicator implements HealthIndicator {

    private final Builds builds;
    private final Builder builder;

    RebuildsHealthIndicator(Builds builds, Builder builder) {
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
                health.down()
                        .withDetail(
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
}
