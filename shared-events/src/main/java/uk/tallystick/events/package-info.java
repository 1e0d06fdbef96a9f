/** The published language: what every event says, in types that both sides know. */
@NullMarked
package uk.tallystick.events;

import org.jspecify.annotations.NullMarked;
