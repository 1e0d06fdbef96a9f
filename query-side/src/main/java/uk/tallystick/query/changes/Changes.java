package uk.tallystick.query.changes;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.State;

import java.util.List;

/**
 * What differs between two states.
 *
 * @param from the earlier state
 * @param state the later state
 * @param cursor where the next page starts; null if this is the last
 */
public record Changes(State from, State state, List<Change> items, @Nullable String cursor) {

    public Changes {
        items = List.copyOf(items);
    }
}
