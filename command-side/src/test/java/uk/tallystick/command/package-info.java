@NullMarked
package uk.tallystick.command;

import org.jspecify.annotations.NullMarked;
