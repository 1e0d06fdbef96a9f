/** People and the roles they hold, as the directory has them now. */
@NullMarked
package uk.tallystick.query.person;

import org.jspecify.annotations.NullMarked;
