/** The golden files: how each revision of each event stands on the log, for ever. */
@NullMarked
package uk.tallystick.events.log;

import org.jspecify.annotations.NullMarked;
