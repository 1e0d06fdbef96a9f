/** Tests of chains. */
@NullMarked
package uk.tallystick.query.chain;

import org.jspecify.annotations.NullMarked;
