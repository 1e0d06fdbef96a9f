@NullMarked
package uk.tallystick.query;

import org.jspecify.annotations.NullMarked;
