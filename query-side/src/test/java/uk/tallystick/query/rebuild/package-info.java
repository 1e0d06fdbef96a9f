@NullMarked
package uk.tallystick.query.rebuild;

import org.jspecify.annotations.NullMarked;
