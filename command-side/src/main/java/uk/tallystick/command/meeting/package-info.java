/** Meetings: from the calling to minutes that are a correct record. */
@NullMarked
package uk.tallystick.command.meeting;

import org.jspecify.annotations.NullMarked;
