package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;

/** Somebody decided that limits are worked out anew from a period on, and why. */
public record Rebased(Period from, @Nullable String reason) {}
