package uk.tallystick.events.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;

import java.math.BigDecimal;

/** What a KPI's values are counted in. */
public enum Unit implements Code {
    PERCENT,
    COUNT,
    RATE,
    SCORE,
    GRADE,
    RANK,
    DAYS,
    MINUTES,
    MONEY,
    COMPOSITE;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Why a value cannot be one of this unit, or null if it can. */
    public @Nullable String fault(BigDecimal value) {
        return switch (this) {
            case PERCENT ->
                    value.signum() < 0 || value.compareTo(HUNDRED) > 0
                            ? "a percentage is between 0 and 100"
                            : null;
            case COUNT ->
                    value.signum() < 0 || isFraction(value)
                            ? "a count is a whole number from 0"
                            : null;
            case RANK ->
                    value.signum() <= 0 || isFraction(value)
                            ? "a rank is a whole number from 1"
                            : null;
            case RATE, DAYS, MINUTES -> value.signum() < 0 ? "cannot be below 0" : null;
            case SCORE, GRADE, MONEY, COMPOSITE -> null;
        };
    }

    private static boolean isFraction(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0;
    }
}
