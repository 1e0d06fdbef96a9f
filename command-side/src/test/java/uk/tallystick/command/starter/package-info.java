@NullMarked
package uk.tallystick.command.starter;

import org.jspecify.annotations.NullMarked;
