/** Events about scrutiny items and their outcomes. */
@NullMarked
package uk.tallystick.events.scrutiny;

import org.jspecify.annotations.NullMarked;
