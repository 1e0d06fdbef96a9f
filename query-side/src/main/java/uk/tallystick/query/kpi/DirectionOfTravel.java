package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Period;

import java.math.BigDecimal;

/**
 * Where the latest figure went.
 *
 * @param against what it was compared with
 * @param why in a sentence
 */
public record DirectionOfTravel(Verdict verdict, @Nullable Against against, String why, Rule rule) {

    public enum Verdict implements Code {
        IMPROVED,
        WORSE,
        NO_CLEAR_CHANGE,
        NOT_ENOUGH_DATA
    }

    public enum Kind implements Code {
        BASELINE,
        SAME_PERIOD_LAST_YEAR,
        EARLIER_PERIOD
    }

    public record Against(Kind kind, Period period, BigDecimal value) {}
}
