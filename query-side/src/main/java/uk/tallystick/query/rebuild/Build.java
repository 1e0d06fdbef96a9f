package uk.tallystick.query.rebuild;

import uk.tallystick.query.projection.Projection;

import java.time.Duration;
import java.time.Instant;

/**
 * A projection that is being built.
 *
 * @param version that it will serve
 * @param position up to which it is built
 * @param resumedAt since when the program builds it that does now
 * @param resumedFrom the position it went on from
 */
record Build(
        String name,
        int version,
        long position,
        Instant begunAt,
        Instant resumedAt,
        long resumedFrom) {

    /** Whether it is of the version that this program has of a projection. */
    boolean isOf(Projection projection) {
        return projection.name().equals(name) && projection.version() == version;
    }

    /** Events a second, since it was last resumed. */
    double rate(Instant now) {
        var millis = Duration.between(resumedAt, now).toMillis();
        return millis <= 0 ? 0 : (position - resumedFrom) * 1000.0 / millis;
    }
}
