@NullMarked
package uk.tallystick.access;

import org.jspecify.annotations.NullMarked;
