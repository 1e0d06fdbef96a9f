/** Scrutiny items and their outcomes. */
@NullMarked
package uk.tallystick.command.scrutiny;

import org.jspecify.annotations.NullMarked;
