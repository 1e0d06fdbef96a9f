package uk.tallystick.query.asat;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;

/** What a request says of the two states that it compares; as given, not yet judged. */
public record AskedBetween(
        @Parameter(description = "The earlier state: a ledger position, an instant or a date")
                @Nullable String from,
        @Parameter(description = "The later state, in the same forms; now if it is left out")
                @Nullable String to,
        @Parameter(description = "As in effect on: a date; today if it is left out")
                @Nullable String effectiveOn,
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

    /** The earlier of the two states. */
    Asked earlier() {
        return at(from);
    }

    /** The later of the two states. */
    Asked later() {
        return at(to);
    }

    private Asked at(@Nullable String knownAt) {
        return new Asked(knownAt, effectiveOn, null, basis, seen, upTo, limit, null);
    }
}
