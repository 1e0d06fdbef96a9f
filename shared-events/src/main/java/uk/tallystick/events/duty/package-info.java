/** Events about what the law says must be public. */
@NullMarked
package uk.tallystick.events.duty;

import org.jspecify.annotations.NullMarked;
