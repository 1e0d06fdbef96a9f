@NullMarked
package uk.tallystick.command.forms.step;

import org.jspecify.annotations.NullMarked;
