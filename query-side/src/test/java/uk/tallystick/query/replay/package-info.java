/** Tests of replays. */
@NullMarked
package uk.tallystick.query.replay;

import org.jspecify.annotations.NullMarked;
