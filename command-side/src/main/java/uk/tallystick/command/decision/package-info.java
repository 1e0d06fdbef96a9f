/** Decisions: on the forward plan, proposed, taken, published, at an end. */
@NullMarked
package uk.tallystick.command.decision;

import org.jspecify.annotations.NullMarked;
