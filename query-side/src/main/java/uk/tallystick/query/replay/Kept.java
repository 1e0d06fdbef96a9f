package uk.tallystick.query.replay;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.State;

/**
 * A replay that somebody takes away.
 *
 * @param id of the thing that was asked about
 * @param body the name of its body, where that was on record
 * @param state that it is of
 */
public record Kept(String id, @Nullable String body, State state, Replay replay) {}
