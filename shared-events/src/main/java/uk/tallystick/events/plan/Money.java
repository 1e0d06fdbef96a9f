package uk.tallystick.events.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Money that a plan promises. As much is as much however many zeros it is written with.
 *
 * @param amount in pounds
 * @param fund what it is taken from
 */
public record Money(
        BigDecimal amount,
        @Nullable Qualifier qualifier,
        @Nullable Period period,
        @Nullable Labelled fund) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money(var sum, var qualified, var when, var from)
                && amount.compareTo(sum) == 0
                && qualifier == qualified
                && Objects.equals(period, when)
                && Objects.equals(fund, from);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), qualifier, period, fund);
    }
}
