/** Actions, and how their status was on any day. */
@NullMarked
package uk.tallystick.query.action;

import org.jspecify.annotations.NullMarked;
