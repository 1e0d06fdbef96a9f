package uk.tallystick.events.recommendation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The clock that its maker, or the law, sets for an answer. */
public record ReplyClock(ClockKind kind, @Nullable Integer days, @Nullable LocalDate date) {}
