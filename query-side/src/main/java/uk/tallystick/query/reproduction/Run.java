package uk.tallystick.query.reproduction;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One time that everything was made anew, or is.
 *
 * @param askedBy a person's id; told to that person, and to auditors of every body
 * @param nightly whether nobody asked for it
 * @param endedAt null while it is under way
 * @param failure why it came to no end
 * @param answer null until it ended well
 */
public record Run(
        long id,
        long position,
        @Nullable String askedBy,
        boolean nightly,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable Reproduction answer) {}
