/** Reporting rounds: what was asked of whom, and what came. */
@NullMarked
package uk.tallystick.query.submission;

import org.jspecify.annotations.NullMarked;
