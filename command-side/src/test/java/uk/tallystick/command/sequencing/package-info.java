@NullMarked
package uk.tallystick.command.sequencing;

import org.jspecify.annotations.NullMarked;
