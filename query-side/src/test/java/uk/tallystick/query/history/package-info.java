@NullMarked
package uk.tallystick.query.history;

import org.jspecify.annotations.NullMarked;
