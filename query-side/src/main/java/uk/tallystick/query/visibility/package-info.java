/** Who may see what: the rows that the database's row security goes by. */
@NullMarked
package uk.tallystick.query.visibility;

import org.jspecify.annotations.NullMarked;
