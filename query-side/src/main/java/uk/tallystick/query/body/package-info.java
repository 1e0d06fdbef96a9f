/** The bodies that hold others to account. */
@NullMarked
package uk.tallystick.query.body;

import org.jspecify.annotations.NullMarked;
