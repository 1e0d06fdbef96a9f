package uk.tallystick.query.asat;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of the two states that it compares; as given, not yet judged. The later one
 * can be asked for as any state can.
 */
public record AskedBetween(
        @Parameter(description = "The earlier state: a ledger position, an instant or a date")
                @Nullable String from,
        @Parameter(description = "The later state, in the same forms; now if it is left out")
                @Nullable String to,
        @Parameter(description = "Another name for the later state") @Nullable String knownAt,
        @Parameter(description = "As in effect on: a date; today if it is left out")
                @Nullable String effectiveOn,
        @Parameter(description = "The later state and the day that both are about: a date")
                @Nullable String asAt,
        @Parameter(
                        description =
                                "ledger (default), or stated: imported history by the date it was"
                                        + " stated in public")
                @Nullable String basis,
        @Parameter(description = "A receipt: wait until the answer includes it")
                @Nullable String seen,
        @Parameter(description = "With basis=stated: the position that bounds the answer")
                @Nullable String upTo,
        @Parameter(description = "Items on a page: 100, at most 1000") @Nullable String limit,
        @Parameter(description = "Where the next page starts, as the page before said")
                @Nullable String cursor) {

    /** The earlier of the two states, about the day that the later one is about. */
    Asked earlier() {
        var day = effectiveOn == null ? asAt : effectiveOn;
        return new Asked(from, day, null, basis, seen, upTo, limit, null);
    }

    /** The later of the two states. */
    Asked later() {
        var known = to == null ? knownAt : to;
        return new Asked(known, effectiveOn, asAt, basis, seen, upTo, limit, null);
    }

    boolean saysLaterTwice() {
        return to != null && (knownAt != null || asAt != null);
    }
}
