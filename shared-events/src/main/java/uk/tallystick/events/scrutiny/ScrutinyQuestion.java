package uk.tallystick.events.scrutiny;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

/**
 * A question put to the force.
 *
 * @param name of who asks, where it may be told
 */
public record ScrutinyQuestion(Asker asker, @Nullable Labelled name, Exhibit text) {}
