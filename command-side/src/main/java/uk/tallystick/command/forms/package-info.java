/** Pages on which a person records something; each sends the command that a program would send. */
@NullMarked
package uk.tallystick.command.forms;

import org.jspecify.annotations.NullMarked;
