/** Figures of the README and how anybody gets them on a machine of their own. */
@NullMarked
package uk.tallystick.benchmarks;

import org.jspecify.annotations.NullMarked;
