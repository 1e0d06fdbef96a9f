/** What stands on the log stays readable. */
@NullMarked
package uk.tallystick.events;

import org.jspecify.annotations.NullMarked;
