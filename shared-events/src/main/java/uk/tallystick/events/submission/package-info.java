/** Events about reporting rounds and their measurements. */
@NullMarked
package uk.tallystick.events.submission;

import org.jspecify.annotations.NullMarked;
