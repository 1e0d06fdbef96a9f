@NullMarked
package uk.tallystick.command.person;

import org.jspecify.annotations.NullMarked;
