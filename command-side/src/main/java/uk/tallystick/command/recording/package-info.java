/**
 * From a request to an event: one transaction with its words, its idempotency key and its due
 * dates.
 */
@NullMarked
package uk.tallystick.command.recording;

import org.jspecify.annotations.NullMarked;
