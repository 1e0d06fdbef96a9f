package uk.tallystick.events.plan;

import uk.tallystick.events.Code;

public enum PlanKind implements Code {
    PLAN,
    DELIVERY_PLAN
}
