@NullMarked
package uk.tallystick.command.recording;

import org.jspecify.annotations.NullMarked;
