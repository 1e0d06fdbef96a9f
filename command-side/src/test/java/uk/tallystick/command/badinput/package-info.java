/** What becomes of requests that are wrong. */
@NullMarked
package uk.tallystick.command.badinput;

import org.jspecify.annotations.NullMarked;
