package uk.tallystick.events.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;

import java.math.BigDecimal;

/** A part that a measure is put together from, with the value that its definition names. */
public record Component(Labelled name, @Nullable BigDecimal value, @Nullable Unit unit) {}
