/** From a request to an event. */
@NullMarked
package uk.tallystick.command.recording;

import org.jspecify.annotations.NullMarked;
