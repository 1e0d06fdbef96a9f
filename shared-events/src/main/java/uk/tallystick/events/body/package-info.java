/** Events about bodies that hold others to account. */
@NullMarked
package uk.tallystick.events.body;

import org.jspecify.annotations.NullMarked;
