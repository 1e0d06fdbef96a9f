/** Figures that somebody relied on: as they saw them, beside what is known of them now. */
@NullMarked
package uk.tallystick.query.pinning;

import org.jspecify.annotations.NullMarked;
