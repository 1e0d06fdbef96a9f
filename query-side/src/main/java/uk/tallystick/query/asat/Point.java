package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The point of the ledger that a question came down to.
 *
 * @param position nothing after it is known
 * @param k with basis=stated, the last position that counts of what was not imported
 * @param statedBy with basis=stated, the last day on which imported history may have been stated
 * @param knownAt as the state shows it
 * @param knownAtForEver as a permalink says it
 */
record Point(
        long position,
        long k,
        @Nullable LocalDate statedBy,
        @Nullable String knownAt,
        String knownAtForEver,
        boolean isFinal) {

    /** The time parameters that give this point again for ever. */
    Asked forEver(LocalDate effectiveOn) {
        var day = effectiveOn.toString();
        return statedBy == null
                ? new Asked(knownAtForEver, day, null, null, null, null, null, null)
                : new Asked(
                        knownAtForEver,
                        day,
                        null,
                        "stated",
                        null,
                        Long.toString(position),
                        null,
                        null);
    }
}
