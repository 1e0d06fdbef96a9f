/** Who read what is restricted. */
@NullMarked
package uk.tallystick.query.restricted;

import org.jspecify.annotations.NullMarked;
