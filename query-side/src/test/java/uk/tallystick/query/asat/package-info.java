@NullMarked
package uk.tallystick.query.asat;

import org.jspecify.annotations.NullMarked;
