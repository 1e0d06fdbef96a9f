/** Who may know whom, as rules; each has a fixture that breaks it. */
@NullMarked
package uk.tallystick.architecture;

import org.jspecify.annotations.NullMarked;
