/** What is shown of meetings. */
@NullMarked
package uk.tallystick.query.meeting;

import org.jspecify.annotations.NullMarked;
