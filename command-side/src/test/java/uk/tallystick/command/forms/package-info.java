@NullMarked
package uk.tallystick.command.forms;

import org.jspecify.annotations.NullMarked;
