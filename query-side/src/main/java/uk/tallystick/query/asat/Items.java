package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list.
 *
 * @param cursor asks for the next page, of the same state; null on the last
 */
public record Items<T>(State state, List<T> items, @Nullable String cursor) {}
