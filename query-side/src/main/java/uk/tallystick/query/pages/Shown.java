package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.State;

import java.util.Map;

/**
 * What a page shows of a state.
 *
 * @param content by the names that its template has for it; null if nothing is known of it
 * @param cursor of a list, where the next page starts
 */
record Shown(State state, @Nullable Map<String, Object> content, @Nullable String cursor) {

    boolean isKnown() {
        return content != null;
    }
}
