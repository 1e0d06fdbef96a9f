/** Events about actions and their status. */
@NullMarked
package uk.tallystick.events.action;

import org.jspecify.annotations.NullMarked;
