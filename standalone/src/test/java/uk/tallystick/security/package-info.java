@NullMarked
package uk.tallystick.security;

import org.jspecify.annotations.NullMarked;
