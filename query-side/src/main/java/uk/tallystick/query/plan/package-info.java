/** Plans and their nodes. */
@NullMarked
package uk.tallystick.query.plan;

import org.jspecify.annotations.NullMarked;
