/** The packaged programs, run as their users run them, and killed. */
@NullMarked
package uk.tallystick.packaged;

import org.jspecify.annotations.NullMarked;
