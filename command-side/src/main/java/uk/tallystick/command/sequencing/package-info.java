/** Gives every committed event its position, its instant and its fingerprint. */
@NullMarked
package uk.tallystick.command.sequencing;

import org.jspecify.annotations.NullMarked;
