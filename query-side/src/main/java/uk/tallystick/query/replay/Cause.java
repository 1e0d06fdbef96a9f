package uk.tallystick.query.replay;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.chain.ChainThing;

/**
 * What a step came of.
 *
 * @param thing that made somebody take it
 * @param position of the event of that thing that it was because of; null where none is named
 * @param seenAtPosition the ledger position at which the thing was seen, where that is said
 */
public record Cause(ChainThing thing, @Nullable Long position, @Nullable Long seenAtPosition) {}
