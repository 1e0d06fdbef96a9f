package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * The limits of an XmR chart, of individual values and their moving ranges: mean ± 2.66 × mean
 * moving range (D. J. Wheeler, "Understanding Variation", 1993; 2.66 is 3 / 1.128, Shewhart's
 * constant d2 for ranges of two). Sums are exact; what is divided is kept to ten decimal places
 * more than the values have, and shown to two more, rounded half up.
 */
final class Xmr {

    private static final BigDecimal FACTOR = new BigDecimal("2.66");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GUARD = 10;
    private static final int SHOWN = 2;

    /** Units whose values are never below nothing. */
    private static final Set<Unit> AT_LEAST_NOTHING =
            Set.of(Unit.COUNT, Unit.PERCENT, Unit.RATE, Unit.DAYS, Unit.MINUTES);

    final BigDecimal mean;
    final BigDecimal lower;
    final BigDecimal upper;
    private final BigDecimal nearLower;
    private final BigDecimal nearUpper;
    private final int scale;

    /** Of at least two values. */
    Xmr(List<BigDecimal> values) {
        var sum = BigDecimal.ZERO;
        var ranges = BigDecimal.ZERO;
        var most = 0;
        @Nullable BigDecimal before = null;
        for (var value : values) {
            sum = sum.add(value);
            most = Math.max(most, value.scale());
            if (before != null) {
                ranges = ranges.add(value.subtract(before).abs());
            }
            before = value;
        }
        scale = most;
        mean = divided(sum, BigDecimal.valueOf(values.size()));
        var width = divided(ranges.multiply(FACTOR), BigDecimal.valueOf(values.size() - 1L));
        lower = mean.subtract(width);
        upper = mean.add(width);
        var near = divided(width.multiply(TWO), THREE);
        nearLower = mean.subtract(near);
        nearUpper = mean.add(near);
    }

    private BigDecimal divided(BigDecimal one, BigDecimal other) {
        return one.divide(other, scale + GUARD, RoundingMode.HALF_EVEN);
    }

    /** 1 above the upper limit, -1 below the lower, 0 within. */
    int beyond(BigDecimal value) {
        return side(value, lower, upper);
    }

    /** 1 in the outer third towards the upper limit or beyond it, -1 towards the lower. */
    int near(BigDecimal value) {
        return side(value, nearLower, nearUpper);
    }

    private static int side(BigDecimal value, BigDecimal lower, BigDecimal upper) {
        return value.compareTo(upper) > 0 ? 1 : value.compareTo(lower) < 0 ? -1 : 0;
    }

    BigDecimal shownMean() {
        return shown(mean);
    }

    /**
     * Never shown where no value can be: below nothing for what is counted, beyond 100%. Which
     * points are signals does not depend on it.
     */
    BigDecimal shownLower(@Nullable Unit unit, List<BigDecimal> values) {
        var impossible =
                unit != null
                        && AT_LEAST_NOTHING.contains(unit)
                        && values.stream().allMatch(value -> value.signum() >= 0);
        return shown(impossible ? lower.max(BigDecimal.ZERO) : lower);
    }

    BigDecimal shownUpper(@Nullable Unit unit, List<BigDecimal> values) {
        var impossible =
                unit == Unit.PERCENT
                        && values.stream().allMatch(value -> value.compareTo(HUNDRED) <= 0);
        return shown(impossible ? upper.min(HUNDRED) : upper);
    }

    private BigDecimal shown(BigDecimal number) {
        return number.setScale(scale + SHOWN, RoundingMode.HALF_UP);
    }
}
