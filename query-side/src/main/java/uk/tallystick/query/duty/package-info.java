/** What the law says must be public, and whether it is. */
@NullMarked
package uk.tallystick.query.duty;

import org.jspecify.annotations.NullMarked;
