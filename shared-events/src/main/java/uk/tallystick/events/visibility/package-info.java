/** Who may see a thing. */
@NullMarked
package uk.tallystick.events.visibility;

import org.jspecify.annotations.NullMarked;
