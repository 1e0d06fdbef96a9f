/** The events of one thing in order, and the receipts of events. */
@NullMarked
package uk.tallystick.query.history;

import org.jspecify.annotations.NullMarked;
