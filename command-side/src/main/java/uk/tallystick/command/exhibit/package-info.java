/** Files and texts put beside things. */
@NullMarked
package uk.tallystick.command.exhibit;

import org.jspecify.annotations.NullMarked;
