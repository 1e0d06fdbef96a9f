/** Reporting rounds and their figures. */
@NullMarked
package uk.tallystick.command.submission;

import org.jspecify.annotations.NullMarked;
