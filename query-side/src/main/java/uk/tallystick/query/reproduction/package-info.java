/**
 * Proof that what is served is what the events make: projections made anew and compared row by row.
 */
@NullMarked
package uk.tallystick.query.reproduction;

import org.jspecify.annotations.NullMarked;
