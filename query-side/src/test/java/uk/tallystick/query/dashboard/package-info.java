@NullMarked
package uk.tallystick.query.dashboard;

import org.jspecify.annotations.NullMarked;
