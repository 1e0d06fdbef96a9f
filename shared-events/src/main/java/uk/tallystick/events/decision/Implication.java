package uk.tallystick.events.decision;

import uk.tallystick.events.Exhibit;

/** What a decision means for something else. */
public record Implication(ImplicationKind kind, Exhibit text) {}
