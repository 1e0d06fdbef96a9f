/** Meetings: what they were about, who was there, what they resolved and asked for. */
@NullMarked
package uk.tallystick.query.meeting;

import org.jspecify.annotations.NullMarked;
