/** One row per event: what it happened to and what day it is about. */
@NullMarked
package uk.tallystick.query.record;

import org.jspecify.annotations.NullMarked;
