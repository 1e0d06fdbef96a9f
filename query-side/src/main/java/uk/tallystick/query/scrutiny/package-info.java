/** What was put before forums, and what came of it. */
@NullMarked
package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.NullMarked;
