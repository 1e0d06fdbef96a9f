/** The command side: decides what may happen and records it. */
@NullMarked
package uk.tallystick.command;

import org.jspecify.annotations.NullMarked;
