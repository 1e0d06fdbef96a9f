@NullMarked
package uk.tallystick.query.changes;

import org.jspecify.annotations.NullMarked;
