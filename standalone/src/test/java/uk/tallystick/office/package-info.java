/** An office with its people, for tests that tell whole stories. */
@NullMarked
package uk.tallystick.office;

import org.jspecify.annotations.NullMarked;
