/** Bodies that hold others to account. */
@NullMarked
package uk.tallystick.command.body;

import org.jspecify.annotations.NullMarked;
