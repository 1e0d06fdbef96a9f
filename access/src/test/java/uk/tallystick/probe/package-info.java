/**
 * Programs that tests start; apart from what the programs under test look through for their parts.
 */
@NullMarked
package uk.tallystick.probe;

import org.jspecify.annotations.NullMarked;
