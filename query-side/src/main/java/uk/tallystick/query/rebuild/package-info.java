/** Projections built anew beside the ones that serve, which they then replace at once. */
@NullMarked
package uk.tallystick.query.rebuild;

import org.jspecify.annotations.NullMarked;
