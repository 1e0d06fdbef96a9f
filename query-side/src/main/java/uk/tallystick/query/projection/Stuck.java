package uk.tallystick.query.projection;

import java.time.Instant;

/** Where a projection stopped: it tries this position again and again, and passes over nothing. */
record Stuck(long position, Instant since, String message) {}
