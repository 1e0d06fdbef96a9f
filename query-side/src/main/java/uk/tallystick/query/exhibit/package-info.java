/** Files and texts beside things. */
@NullMarked
package uk.tallystick.query.exhibit;

import org.jspecify.annotations.NullMarked;
