/** Recommendations, what was answered to them and what came of it. */
@NullMarked
package uk.tallystick.query.recommendation;

import org.jspecify.annotations.NullMarked;
