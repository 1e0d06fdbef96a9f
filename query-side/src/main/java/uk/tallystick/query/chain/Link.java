package uk.tallystick.query.chain;

import org.jspecify.annotations.Nullable;

/**
 * One thing names another.
 *
 * @param relation because, about, reliedOn, effectOn, followedUpBy, mergedInto, carriedForwardTo,
 *     supersededBy
 * @param seenAtPosition the ledger position at which the other was seen
 * @param recordedAtPosition of the event that made the link
 */
public record Link(
        String from,
        String to,
        String relation,
        @Nullable Long seenAtPosition,
        long recordedAtPosition) {}
