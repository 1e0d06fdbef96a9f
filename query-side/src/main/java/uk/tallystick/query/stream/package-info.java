/** The ledger as one dense stream of events, and what wakes its readers. */
@NullMarked
package uk.tallystick.query.stream;

import org.jspecify.annotations.NullMarked;
