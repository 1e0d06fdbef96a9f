@NullMarked
package uk.tallystick.query.reproduction;

import org.jspecify.annotations.NullMarked;
