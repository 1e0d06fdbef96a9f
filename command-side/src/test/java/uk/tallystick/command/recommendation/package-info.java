/** Recommendations and the clocks that run on them. */
@NullMarked
package uk.tallystick.command.recommendation;

import org.jspecify.annotations.NullMarked;
