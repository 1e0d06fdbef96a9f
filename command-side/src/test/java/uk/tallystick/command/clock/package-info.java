/** What is due, with the clocks of PostgreSQL and of a test. */
@NullMarked
package uk.tallystick.command.clock;

import org.jspecify.annotations.NullMarked;
