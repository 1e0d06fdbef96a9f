/** Events about files beside things. */
@NullMarked
package uk.tallystick.events.exhibit;

import org.jspecify.annotations.NullMarked;
