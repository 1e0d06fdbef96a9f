package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

/**
 * What became of a proposed resolution.
 *
 * @param resolution its code
 */
public record Resolved(
        String resolution,
        ResolutionOutcome outcome,
        @Nullable Exhibit asAmended,
        @Nullable Labelled addressedTo) {}
