@NullMarked
package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.NullMarked;
