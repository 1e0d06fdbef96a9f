/** The program as it is run: its own database, and the whole story. */
@NullMarked
package uk.tallystick.standalone;

import org.jspecify.annotations.NullMarked;
