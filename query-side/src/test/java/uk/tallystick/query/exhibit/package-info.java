@NullMarked
package uk.tallystick.query.exhibit;

import org.jspecify.annotations.NullMarked;
