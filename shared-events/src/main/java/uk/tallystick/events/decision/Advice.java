package uk.tallystick.events.decision;

import uk.tallystick.events.Exhibit;

/** What an officer advised. */
public record Advice(Adviser adviser, Exhibit text) {}
