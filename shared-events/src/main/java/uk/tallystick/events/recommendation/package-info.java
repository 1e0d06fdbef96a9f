/** Events about recommendations. */
@NullMarked
package uk.tallystick.events.recommendation;

import org.jspecify.annotations.NullMarked;
