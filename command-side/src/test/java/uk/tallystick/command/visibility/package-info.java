@NullMarked
package uk.tallystick.command.visibility;

import org.jspecify.annotations.NullMarked;
