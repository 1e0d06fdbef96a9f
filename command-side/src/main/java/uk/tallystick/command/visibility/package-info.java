/** Who may see a thing, where it is not what goes without saying. */
@NullMarked
package uk.tallystick.command.visibility;

import org.jspecify.annotations.NullMarked;
