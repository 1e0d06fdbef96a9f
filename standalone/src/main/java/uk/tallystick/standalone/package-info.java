/** Both sides in one process, by default over a PostgreSQL of its own. */
@NullMarked
package uk.tallystick.standalone;

import org.jspecify.annotations.NullMarked;
