/** Decisions: proposed and taken. */
@NullMarked
package uk.tallystick.command.decision;

import org.jspecify.annotations.NullMarked;
