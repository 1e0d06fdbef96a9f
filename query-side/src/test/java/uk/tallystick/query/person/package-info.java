@NullMarked
package uk.tallystick.query.person;

import org.jspecify.annotations.NullMarked;
