/** Duties to publish and the days on which they are due. */
@NullMarked
package uk.tallystick.command.duty;

import org.jspecify.annotations.NullMarked;
