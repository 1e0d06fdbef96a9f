@NullMarked
package uk.tallystick.query.decision;

import org.jspecify.annotations.NullMarked;
