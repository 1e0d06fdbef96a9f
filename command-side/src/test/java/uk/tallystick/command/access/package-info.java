@NullMarked
package uk.tallystick.command.access;

import org.jspecify.annotations.NullMarked;
