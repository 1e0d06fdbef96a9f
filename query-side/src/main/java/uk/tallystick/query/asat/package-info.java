/** How a question about now or the past is asked and answered. */
@NullMarked
package uk.tallystick.query.asat;

import org.jspecify.annotations.NullMarked;
