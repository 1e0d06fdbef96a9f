package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

/** What stands behind a figure, in words. */
public record Said(
        @Nullable String whatHappened,
        @Nullable String why,
        @Nullable String forceAction,
        @Nullable String commissionerAction) {

    static @Nullable Said of(
            @Nullable String whatHappened,
            @Nullable String why,
            @Nullable String forceAction,
            @Nullable String commissionerAction) {
        return whatHappened == null
                        && why == null
                        && forceAction == null
                        && commissionerAction == null
                ? null
                : new Said(whatHappened, why, forceAction, commissionerAction);
    }
}
