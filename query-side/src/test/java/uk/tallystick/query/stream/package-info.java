@NullMarked
package uk.tallystick.query.stream;

import org.jspecify.annotations.NullMarked;
