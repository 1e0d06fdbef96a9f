package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What process limits say of a series, or why they say nothing.
 *
 * @param why they cannot be used; null if they can
 * @param notes what a reader has to bear in mind
 * @param phases the earliest first; none if they cannot be used
 * @param signals of each value, in its order
 */
public record Limits(
        @Nullable String why, List<String> notes, List<Phase> phases, List<Set<Signal>> signals) {

    /** Under so many points limits are a trial. */
    private static final int ENOUGH = 12;

    public boolean valid() {
        return why == null;
    }

    /** Whether the limits in use now rest on few points. */
    public boolean trial() {
        return valid() && phases.getLast().points() < ENOUGH;
    }
}
