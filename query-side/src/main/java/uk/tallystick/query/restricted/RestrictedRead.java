package uk.tallystick.query.restricted;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody was answered with what only auditors may see.
 *
 * @param person who
 * @param name null once the directory has forgotten it
 * @param resource path and query as asked
 * @param position of the ledger that the answer was made of
 */
public record RestrictedRead(
        long id,
        Instant at,
        String person,
        @Nullable String name,
        String resource,
        long position,
        @Nullable String knownAt,
        LocalDate effectiveOn) {}
