package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How judgements say figures and days: exactly, in plain English. */
final class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Wording() {}

    static String value(Measure measure, BigDecimal value) {
        return inUnit(measure.unit(), value, "%");
    }

    static String difference(Measure measure, BigDecimal difference) {
        return inUnit(
                measure.unit(), difference.abs(), plural(difference.abs(), " percentage point"));
    }

    private static String inUnit(@Nullable Unit unit, BigDecimal value, String percent) {
        var sign = value.signum() < 0 ? "-" : "";
        var number = number(value.abs());
        return switch (unit) {
            case PERCENT -> sign + number + percent;
            case MONEY -> sign + "£" + number;
            case DAYS -> sign + number + plural(value.abs(), " day");
            case MINUTES -> sign + number + plural(value.abs(), " minute");
            case COUNT, RATE, SCORE, GRADE, RANK, COMPOSITE -> sign + number;
            case null -> sign + number;
        };
    }

    private static String plural(BigDecimal number, String one) {
        return number.compareTo(BigDecimal.ONE) == 0 ? one : one + "s";
    }

    static String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String days(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        return inUnit(Unit.DAYS, BigDecimal.valueOf(days), "");
    }
}
