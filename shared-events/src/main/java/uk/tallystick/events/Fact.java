package uk.tallystick.events;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What every event says of itself, whatever it is about. */
public interface Fact {

    /** The aggregate it happened to, such as {@code kpi:nottinghamshire:P1-1}. */
    String id();

    /** The day it is about, Europe/London; not the day on which it was recorded. */
    LocalDate effectiveOn();

    /** Where and when it was stated in public, if it is imported history. */
    @Nullable Stated stated();
}
