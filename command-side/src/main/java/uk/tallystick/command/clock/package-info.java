/** Clocks that run out: what was owed by a day and did not come is put on record by the program. */
@NullMarked
package uk.tallystick.command.clock;

import org.jspecify.annotations.NullMarked;
