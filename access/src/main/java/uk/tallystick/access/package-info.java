/** Who is asking, and what they may; the same for both sides. */
@NullMarked
package uk.tallystick.access;

import org.jspecify.annotations.NullMarked;
