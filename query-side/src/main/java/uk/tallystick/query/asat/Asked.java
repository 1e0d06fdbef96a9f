package uk.tallystick.query.asat;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of the time it asks about, and of the page it wants; as given, not yet
 * judged.
 */
public record Asked(
        @Parameter(description = "As known at: a ledger position, an instant or a date")
                @Nullable String knownAt,
        @Parameter(description = "As in effect on: a date") @Nullable String effectiveOn,
        @Parameter(description = "Both at once: a date") @Nullable String asAt,
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

    /** Nothing asked: now, the first page. */
    public static final Asked NOW = new Asked(null, null, null, null, null, null, null, null);

    /** What asks for a state again. */
    public static Asked again(State state) {
        var position = Long.toString(state.position());
        var day = state.effectiveOn().toString();
        return state.basis().equals("stated")
                ? new Asked(state.knownAt(), day, null, "stated", null, position, null, null)
                : new Asked(position, day, null, null, null, null, null, null);
    }
}
