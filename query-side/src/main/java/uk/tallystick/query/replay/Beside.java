package uk.tallystick.query.replay;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.chain.ChainThing;

/**
 * Another thing of a concern, as a step found it.
 *
 * @param onRecord whether anything had happened to it by then
 * @param status null where it had none
 */
public record Beside(ChainThing thing, boolean onRecord, @Nullable String status) {}
