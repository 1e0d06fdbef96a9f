package uk.tallystick.events.plan;

import uk.tallystick.events.Code;

/** How an amount was qualified in words. */
public enum Qualifier implements Code {
    EXACTLY,
    ABOUT,
    OVER,
    UP_TO
}
