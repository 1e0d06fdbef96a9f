package uk.tallystick.query.reproduction;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One time that everything was made anew, or is.
 *
 * @param askedBy a person's id; null for the nightly one
 * @param endedAt null while it is under way
 * @param failure why it came to no end
 * @param answer null until it ended well
 */
public record Run(
        long id,
        long position,
        @Nullable String askedBy,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable Reproduction answer) {}
