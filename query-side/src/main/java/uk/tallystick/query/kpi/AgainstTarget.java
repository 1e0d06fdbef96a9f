package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Period;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Whether the latest figure is where it was to be.
 *
 * @param why in a sentence
 * @param goal what it was judged by
 */
public record AgainstTarget(Verdict verdict, String why, @Nullable Goal goal, Rule rule) {

    public enum Verdict implements Code {
        MET,
        ON_TRAJECTORY,
        OFF_TRAJECTORY,
        NOT_SET,
        CANNOT_JUDGE
    }

    /** A value to reach, and the day from which the target that names it was in force. */
    public record Goal(BigDecimal value, @Nullable Period byPeriod, LocalDate inForceFrom) {}
}
