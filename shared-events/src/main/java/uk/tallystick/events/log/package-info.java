/** How events stand on the log: their names, revisions and JSON. */
@NullMarked
package uk.tallystick.events.log;

import org.jspecify.annotations.NullMarked;
