/** Starter data: published history, recorded through the same commands as any client's. */
@NullMarked
package uk.tallystick.command.starter;

import org.jspecify.annotations.NullMarked;
