/** What every projection shares: exactly-once batches, progress, health. */
@NullMarked
package uk.tallystick.query.projection;

import org.jspecify.annotations.NullMarked;
