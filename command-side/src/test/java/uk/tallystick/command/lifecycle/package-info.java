/** Walks every state and command of every feature, and writes the tables down. */
@NullMarked
package uk.tallystick.command.lifecycle;

import org.jspecify.annotations.NullMarked;
