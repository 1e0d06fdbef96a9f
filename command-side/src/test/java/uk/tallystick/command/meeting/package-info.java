/** What may happen to meetings. */
@NullMarked
package uk.tallystick.command.meeting;

import org.jspecify.annotations.NullMarked;
