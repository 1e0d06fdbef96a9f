/** What the law says must be public, and proof of when it was. */
@NullMarked
package uk.tallystick.command.duty;

import org.jspecify.annotations.NullMarked;
