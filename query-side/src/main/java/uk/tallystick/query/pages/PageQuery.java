package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Asked;

/**
 * What the address of a page says of time, and what its date control sends.
 *
 * @param ask {@code known} asks what was known on the date, {@code now} what we now know about it
 */
record PageQuery(
        @Nullable String knownAt,
        @Nullable String effectiveOn,
        @Nullable String asAt,
        @Nullable String basis,
        @Nullable String seen,
        @Nullable String upTo,
        @Nullable String limit,
        @Nullable String cursor,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String ask) {

    /** Nothing asked. */
    static final PageQuery NOW =
            new PageQuery(null, null, null, null, null, null, null, null, null, null, null, null);

    Asked asked() {
        return new Asked(knownAt, effectiveOn, asAt, basis, seen, upTo, limit, cursor);
    }

    /** Now, and including what was just recorded. */
    Asked now() {
        return new Asked(null, null, null, null, seen, null, null, null);
    }

    boolean sendsDate() {
        return day != null || month != null || year != null;
    }

    boolean asksForPast() {
        return knownAt != null
                || effectiveOn != null
                || asAt != null
                || basis != null
                || cursor != null;
    }
}
