@NullMarked
package uk.tallystick.query.body;

import org.jspecify.annotations.NullMarked;
