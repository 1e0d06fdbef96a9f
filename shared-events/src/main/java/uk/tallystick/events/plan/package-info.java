/** Events about plans and their nodes. */
@NullMarked
package uk.tallystick.events.plan;

import org.jspecify.annotations.NullMarked;
