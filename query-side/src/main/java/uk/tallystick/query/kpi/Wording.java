package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** How judgements say figures and days: exactly, in plain English. */
public final class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_ONLY =
            DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    /** Not a mere year, which is in words already. */
    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?<![\\w-])(?:(?:12m|ytd)-to-\\d{4}-\\d{2}|on-\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{2}/\\d{4}-\\d{2}"
                        + "|\\d{4}-\\d{2}(?:-Q[1-4])?)(?![\\w-])");

    private Wording() {}

    public static String value(Measure measure, BigDecimal value) {
        return inUnit(measure.unit(), value, "%");
    }

    public static String difference(Measure measure, BigDecimal difference) {
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

    public static String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** July to September 2024. */
    public static String period(Period period) {
        var start = period.start();
        var end = period.end();
        if (start.equals(end)) {
            return DAY.format(end);
        }
        if (period.code().startsWith("12m-to-")) {
            return "12 months to " + MONTH.format(end);
        }
        if (start.getYear() == end.getYear()) {
            return start.getMonth() == end.getMonth()
                    ? MONTH.format(end)
                    : MONTH_ONLY.format(start) + " to " + MONTH.format(end);
        }
        return MONTH.format(start) + " to " + MONTH.format(end);
    }

    /** A sentence with the codes of its periods in words. */
    public static String inWords(String sentence) {
        return PERIOD.matcher(sentence).replaceAll(found -> period(found.group()));
    }

    private static String period(String code) {
        try {
            return period(Period.of(code));
        } catch (IllegalArgumentException _) {
            return code;
        }
    }

    /** 1st, 2nd. */
    public static String ordinal(int number) {
        var last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String days(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        return inUnit(Unit.DAYS, BigDecimal.valueOf(days), "");
    }
}
