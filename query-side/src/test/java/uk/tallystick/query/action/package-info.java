@NullMarked
package uk.tallystick.query.action;

import org.jspecify.annotations.NullMarked;
