package uk.tallystick.query.changes;

import java.util.List;

/**
 * The first of the differences between two states.
 *
 * @param count how many there are
 * @param orMore whether nobody counted further
 */
public record Beginning(List<Change> items, int count, boolean orMore) {
    public Beginning {
        items = List.copyOf(items);
    }
}
