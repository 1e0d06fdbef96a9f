/** Events about meetings. */
@NullMarked
package uk.tallystick.events.meeting;

import org.jspecify.annotations.NullMarked;
