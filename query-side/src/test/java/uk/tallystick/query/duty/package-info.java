@NullMarked
package uk.tallystick.query.duty;

import org.jspecify.annotations.NullMarked;
