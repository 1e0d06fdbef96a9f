@NullMarked
package uk.tallystick.query.analysis;

import org.jspecify.annotations.NullMarked;
