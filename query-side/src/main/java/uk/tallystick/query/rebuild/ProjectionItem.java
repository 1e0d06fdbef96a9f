package uk.tallystick.query.rebuild;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A projection.
 *
 * @param version that serves
 * @param position up to which it serves
 * @param lag events between it and the end of the ledger
 * @param building what is built beside it
 */
public record ProjectionItem(
        String name, int version, long position, long lag, @Nullable Building building) {

    /**
     * What is being built.
     *
     * @param of the end of the ledger
     * @param eventsPerSecond since it was last resumed
     * @param secondsLeft at this rate; null where there is no rate yet
     * @param failedAt the position it cannot go beyond, and why, if it cannot
     */
    public record Building(
            int version,
            long position,
            long of,
            BigDecimal eventsPerSecond,
            @Nullable Long secondsLeft,
            Instant begunAt,
            @Nullable Long failedAt,
            @Nullable String failure) {}
}
