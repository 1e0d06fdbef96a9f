/** How a thing, or a concern, came to be what it is: step by step, forwards and back. */
@NullMarked
package uk.tallystick.query.replay;

import org.jspecify.annotations.NullMarked;
