/** Files of figures: read, checked whole, explained, and recorded whole or not at all. */
@NullMarked
package uk.tallystick.command.importing;

import org.jspecify.annotations.NullMarked;
