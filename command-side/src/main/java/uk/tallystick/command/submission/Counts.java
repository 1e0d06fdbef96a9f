package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.Equations.Cell;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.Scheme;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The counts that figures are or stand for. */
final class Counts {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Counts() {}

    /**
     * How many of something a figure tells: its value if that is a count, else its numerator, which
     * a share and its denominator tell too.
     */
    static @Nullable BigDecimal count(Measurement m, Definition definition) {
        return count(m.value(), m.numerator(), m.denominator(), definition);
    }

    private static @Nullable BigDecimal count(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Definition definition) {
        var unit = definition.unit();
        if (unit == null || unit == Unit.COUNT) {
            return value;
        }
        if (numerator != null || value == null || denominator == null) {
            return numerator;
        }
        var per = definition.per();
        return switch (unit) {
            case PERCENT -> value.multiply(denominator).divide(HUNDRED);
            case RATE ->
                    per == null
                            ? null
                            : value.multiply(denominator)
                                    .divide(BigDecimal.valueOf(per), MathContext.DECIMAL64);
            default -> null;
        };
    }

    /** Whether it is a count from 1 to below another, or one that was rounded on the way. */
    static boolean isBetween(@Nullable BigDecimal count, int below) {
        return count != null
                && count.compareTo(HALF) >= 0
                && count.compareTo(BigDecimal.valueOf(below).subtract(HALF)) < 0;
    }

    static @Nullable Cell cell(Measurement m, Definition definition) {
        return cell(m.marker(), m.suppression(), count(m, definition));
    }

    private static @Nullable Cell cell(
            @Nullable Marker marker, @Nullable Suppression why, @Nullable BigDecimal count) {
        if (marker != Marker.SUPPRESSED) {
            return count == null ? null : new Cell.Shown(count);
        }
        return switch (why) {
            case SMALL_NUMBER -> new Cell.Small();
            case PROTECTS_ANOTHER -> new Cell.Protecting();
            case OTHER -> new Cell.Hidden();
            case null -> new Cell.Hidden();
        };
    }

    static void put(Map<FigureKey, Cell> cells, FigureKey figure, @Nullable Cell cell) {
        if (cell == null) {
            cells.remove(figure);
        } else {
            cells.put(figure, cell);
        }
    }

    /** What is on record of a KPI's counts: in other rounds, and before those in this one. */
    static Map<FigureKey, Cell> known(
            String kpi, Definition definition, Round round, Collection<Standing> elsewhere) {
        var known = new HashMap<FigureKey, Cell>();
        for (var standing : elsewhere) {
            if (standing.figure().kpi().equals(kpi)) {
                var count =
                        count(
                                standing.value(),
                                standing.numerator(),
                                standing.denominator(),
                                definition);
                put(
                        known,
                        standing.figure(),
                        cell(standing.marker(), standing.suppression(), count));
            }
        }
        round.contents()
                .figures()
                .forEach((figure, m) -> {
                    if (figure.kpi().equals(kpi)) {
                        put(known, figure, cell(m, definition));
                    }
                });
        return known;
    }

    /** Leaves out what no equation connects with these figures, for it is of another time. */
    static void keepNear(Map<FigureKey, Cell> known, Collection<FigureKey> figures) {
        var near = new HashSet<Period>();
        figures.forEach(figure -> near.add(figure.period()));
        var far = new HashSet<Period>();
        known.keySet().forEach(figure -> far.add(figure.period()));
        far.removeAll(near);
        while (far.removeIf(
                period ->
                        near.stream().anyMatch(other -> overlap(period, other))
                                && near.add(period))) {
            // Those that are near now may bring others near.
        }
        known.keySet().removeIf(figure -> far.contains(figure.period()));
    }

    private static boolean overlap(Period one, Period other) {
        return !one.end().isBefore(other.start()) && !other.end().isBefore(one.start());
    }

    static Equations equations(Definition definition, Map<FigureKey, Cell> known) {
        var schemes =
                definition.method().schemes().stream()
                        .filter(Scheme::addsUp)
                        .map(scheme -> scheme.breakdowns().stream().map(Labelled::code).toList())
                        .toList();
        var below = definition.method().checks().suppressBelow();
        return new Equations(schemes, known, below == null ? 0 : below);
    }

    /** A change on a small number would tell it, and is left out. */
    static Measurement withoutTellingChange(Measurement m, Definition definition) {
        var below = definition.method().checks().suppressBelow();
        var count = count(m, definition);
        var change = m.reportedChange();
        if (below == null
                || count == null
                || change == null
                || change.compareTo(HUNDRED.negate()) <= 0) {
            return m;
        }
        var factor = change.add(HUNDRED).divide(HUNDRED);
        var before = count.divide(factor, MathContext.DECIMAL64);
        return isBetween(before, below) ? Figure.withoutChange(m) : m;
    }
}
