package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How far two figures can differ by chance: half of a figure's confidence interval as its supplier
 * gives it; of a percentage of a sample without one, 1.96 √(p (100 − p) / n), which is the usual
 * 95% margin of a simple random sample. The margin of a difference is the root of the sum of the
 * squares of the two (both in any textbook; for example Office for National Statistics,
 * "Uncertainty and how we measure it").
 */
public final class Margin {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIVE_IN_PERCENT = BigDecimal.valueOf(500);
    private static final BigDecimal Z = new BigDecimal("1.96");
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private Margin() {}

    /** Of the difference between two readings; null if neither has a margin. */
    public static @Nullable BigDecimal between(Reading one, Reading other, @Nullable Unit unit) {
        var first = of(one, unit);
        var second = of(other, unit);
        if (first == null && second == null) {
            return null;
        }
        return square(first).add(square(second)).sqrt(DIGITS);
    }

    private static BigDecimal square(@Nullable BigDecimal margin) {
        return margin == null ? BigDecimal.ZERO : margin.multiply(margin, DIGITS);
    }

    private static @Nullable BigDecimal of(Reading reading, @Nullable Unit unit) {
        if (reading.ciLower() != null && reading.ciUpper() != null) {
            return reading.ciUpper().subtract(reading.ciLower()).divide(TWO, DIGITS);
        }
        var percent = reading.value();
        var sample = reading.sampleSize();
        if (unit != Unit.PERCENT
                || percent == null
                || sample == null
                || isRough(percent, sample)
                || isRough(HUNDRED.subtract(percent), sample)) {
            return null;
        }
        return percent.multiply(HUNDRED.subtract(percent))
                .divide(BigDecimal.valueOf(sample), DIGITS)
                .sqrt(DIGITS)
                .multiply(Z, DIGITS);
    }

    /**
     * The formula is for samples in which at least five say so and five do not (the usual rule of
     * the normal approximation).
     */
    private static boolean isRough(BigDecimal percent, int sample) {
        return percent.multiply(BigDecimal.valueOf(sample)).compareTo(FIVE_IN_PERCENT) < 0;
    }

    /** To one decimal place, or to as many significant digits if it is small. */
    public static BigDecimal rounded(BigDecimal margin) {
        return margin.compareTo(BigDecimal.ONE) < 0
                ? margin.round(new MathContext(2, RoundingMode.HALF_UP))
                : margin.setScale(1, RoundingMode.HALF_UP);
    }
}
