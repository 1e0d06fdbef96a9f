package uk.tallystick.events.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;

public enum PlanKind implements Code {
    PLAN,
    DELIVERY_PLAN;

    /** What a plan is that does not say it: a delivery plan has steps of its own. */
    public static PlanKind of(@Nullable PlanStatus status) {
        return switch (status) {
            case DRAFT, AGREED, IN_FORCE, CLOSED -> DELIVERY_PLAN;
            case null, default -> PLAN;
        };
    }
}
