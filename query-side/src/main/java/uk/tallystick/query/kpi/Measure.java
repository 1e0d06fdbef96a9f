package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What of a KPI's definition its judgements need.
 *
 * @param unit null while it is not known
 * @param comparatorGroup the code of the group that it is compared with
 */
public record Measure(
        @Nullable Unit unit,
        @Nullable Direction direction,
        @Nullable Polarity polarity,
        boolean seasonal,
        @Nullable String comparatorGroup) {

    /** Units whose values do not grow with the time they cover. */
    private static final Set<Unit> OF_ANY_LENGTH =
            Set.of(
                    Unit.PERCENT,
                    Unit.SCORE,
                    Unit.GRADE,
                    Unit.RANK,
                    Unit.DAYS,
                    Unit.MINUTES,
                    Unit.COMPOSITE);

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER,
        UNKNOWN;

        /** Positive if the one is better than the other. */
        public int compare(BigDecimal one, BigDecimal other) {
            return switch (this) {
                case HIGHER -> one.compareTo(other);
                case LOWER -> other.compareTo(one);
                case UNKNOWN -> 0;
            };
        }
    }

    /**
     * The aim decides, as more reports may be what is wanted of a harm; where it does not say, the
     * polarity.
     */
    public Better better() {
        if (direction == Direction.INCREASE) {
            return Better.HIGHER;
        }
        if (direction == Direction.DECREASE) {
            return Better.LOWER;
        }
        return switch (polarity) {
            case HIGHER_IS_BETTER -> Better.HIGHER;
            case LOWER_IS_BETTER -> Better.LOWER;
            case NEITHER -> Better.UNKNOWN;
            case null -> Better.UNKNOWN;
        };
    }

    /**
     * Whether figures of two periods can be set against each other: counts only over the same
     * length of time.
     */
    boolean comparable(Period one, Period other) {
        return (unit != null && OF_ANY_LENGTH.contains(unit))
                || Reading.months(one) == Reading.months(other);
    }
}
