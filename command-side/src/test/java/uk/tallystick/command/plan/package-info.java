/** Plans and their nodes. */
@NullMarked
package uk.tallystick.command.plan;

import org.jspecify.annotations.NullMarked;
