package uk.tallystick.events.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;

/** What stands behind a figure, in words. */
public record Commentary(
        @Nullable Exhibit whatHappened,
        @Nullable Exhibit why,
        @Nullable Exhibit forceAction,
        @Nullable Exhibit commissionerAction) {}
