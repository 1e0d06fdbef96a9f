package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.Standing;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Figures one after the other: of one KPI and breakdown, and for periods of one length. */
final class Series {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<Of, TreeMap<Period, BigDecimal>> values = new HashMap<>();

    private record Of(String kpi, String breakdown, long months) {}

    /** A value and when it was. */
    record Point(Period period, BigDecimal value) {}

    /** Only of KPIs that say which change is large. */
    Series(
            Collection<Standing> standing,
            Measurement[] measurements,
            Map<String, Definition> definitions) {
        for (var stands : standing) {
            put(stands.figure(), stands.value(), definitions);
        }
        for (var measurement : measurements) {
            put(measurement.figure(), measurement.value(), definitions);
        }
    }

    private void put(
            FigureKey figure, @Nullable BigDecimal value, Map<String, Definition> definitions) {
        var definition = definitions.get(figure.kpi());
        if (definition == null || definition.method().checks().largestChange() == null) {
            return;
        }
        var series = values.computeIfAbsent(of(figure), _ -> new TreeMap<>());
        if (value == null) {
            series.remove(figure.period());
        } else {
            series.put(figure.period(), value);
        }
    }

    private static Of of(FigureKey figure) {
        var period = figure.period();
        var months = ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
        return new Of(figure.kpi(), figure.breakdown(), months);
    }

    /** The figure for the last comparable period: one that ended before. */
    @Nullable Point before(FigureKey figure) {
        var series = values.get(of(figure));
        var entry = series == null ? null : series.lowerEntry(figure.period());
        return entry == null ? null : new Point(entry.getKey(), entry.getValue());
    }

    /** By how much of the one the other is more, in percent; null where that is no number. */
    static @Nullable BigDecimal change(BigDecimal from, BigDecimal to) {
        return from.signum() == 0
                ? null
                : to.subtract(from)
                        .multiply(HUNDRED)
                        .divide(from.abs(), new MathContext(20, RoundingMode.HALF_EVEN))
                        .setScale(1, RoundingMode.HALF_UP);
    }
}
