@NullMarked
package uk.tallystick.query.visibility;

import org.jspecify.annotations.NullMarked;
