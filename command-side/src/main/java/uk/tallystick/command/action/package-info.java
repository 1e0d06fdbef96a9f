/** Actions and their status. */
@NullMarked
package uk.tallystick.command.action;

import org.jspecify.annotations.NullMarked;
