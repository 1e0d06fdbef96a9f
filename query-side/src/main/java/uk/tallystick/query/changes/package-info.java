/** What differs between two states of what is known, and what made the difference. */
@NullMarked
package uk.tallystick.query.changes;

import org.jspecify.annotations.NullMarked;
