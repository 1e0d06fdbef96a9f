@NullMarked
package uk.tallystick.query.projection;

import org.jspecify.annotations.NullMarked;
