package uk.tallystick.events.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;

import java.math.BigDecimal;

/**
 * Money that a plan promises.
 *
 * @param amount in pounds
 * @param fund what it is taken from
 */
public record Money(
        BigDecimal amount,
        @Nullable Qualifier qualifier,
        @Nullable Period period,
        @Nullable Labelled fund) {}
