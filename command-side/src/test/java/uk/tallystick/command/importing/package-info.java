/** Files of figures, those that are right and those that are not. */
@NullMarked
package uk.tallystick.command.importing;

import org.jspecify.annotations.NullMarked;
