/** What made somebody do something, as a request names it. */
@NullMarked
package uk.tallystick.command.origin;

import org.jspecify.annotations.NullMarked;
