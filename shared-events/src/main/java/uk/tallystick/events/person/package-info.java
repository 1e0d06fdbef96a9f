/** People and what they may do: opaque ids, never names. */
@NullMarked
package uk.tallystick.events.person;

import org.jspecify.annotations.NullMarked;
