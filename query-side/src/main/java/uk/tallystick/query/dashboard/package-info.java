/** One body at a glance. */
@NullMarked
package uk.tallystick.query.dashboard;

import org.jspecify.annotations.NullMarked;
