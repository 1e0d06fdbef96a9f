/** Files of what stands. */
@NullMarked
package uk.tallystick.query.export;

import org.jspecify.annotations.NullMarked;
