/** Events about decisions. */
@NullMarked
package uk.tallystick.events.decision;

import org.jspecify.annotations.NullMarked;
