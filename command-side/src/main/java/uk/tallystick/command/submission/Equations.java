package uk.tallystick.command.submission;

import static java.util.Objects.requireNonNull;

import uk.tallystick.command.submission.LinearSystem.Row;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What of a KPI's suppressed counts can be worked out from those that are shown: a whole is the sum
 * of its parts, and a longer period the sum of the shorter ones that it is made of.
 */
final class Equations {

    /** What is known of a count. */
    sealed interface Cell {

        record Shown(BigDecimal count) implements Cell {}

        /** From 1 to below the threshold, as everybody is told. */
        record Small() implements Cell {}

        /** Suppressed for another's sake: 0, or not below the threshold. */
        record Protecting() implements Cell {}

        /** Suppressed by whoever supplied it. */
        record Hidden() implements Cell {}
    }

    private final List<List<String>> schemes;
    private final Map<FigureKey, Cell> cells;
    private final int threshold;
    private final NavigableSet<LocalDate> cuts = new TreeSet<>();
    private final Map<String, Integer> variables = new HashMap<>();
    private final Map<Integer, Fraction> shown = new HashMap<>();
    private final Map<Integer, FigureKey> single = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final LinearSystem system = new LinearSystem();

    /**
     * The equations among counts of one KPI.
     *
     * @param schemes the codes of the parts that make the whole, for each way to divide it
     * @param threshold below which counts are small
     */
    Equations(List<List<String>> schemes, Map<FigureKey, Cell> cells, int threshold) {
        this.schemes = schemes;
        this.cells = cells;
        this.threshold = threshold;
        cells.keySet().stream()
                .map(FigureKey::period)
                .filter(period -> !isOneDay(period))
                .forEach(period -> {
                    cuts.add(period.start());
                    cuts.add(period.end().plusDays(1));
                });
        cells.forEach(this::place);
        addSchemes();
        addPeriods();
        rows.forEach(system::add);
    }

    /** Those suppressed counts that give themselves away. */
    Set<FigureKey> revealed() {
        var revealed = new HashSet<FigureKey>();
        cells.forEach((figure, cell) -> {
            if (isSecret(cell) && system.determines(unknownOf(figure))) {
                revealed.add(figure);
            }
        });
        for (var row : rows) {
            addCornered(row, revealed);
        }
        for (var row : system.solved()) {
            addCornered(row, revealed);
        }
        return revealed;
    }

    /** Whether a count must not be found out for its own sake. */
    static boolean isSecret(Cell cell) {
        return cell instanceof Cell.Small || cell instanceof Cell.Hidden;
    }

    private void place(FigureKey figure, Cell cell) {
        var parts = partsOf(figure);
        if (parts.size() == 1) {
            single.put(parts.getFirst(), figure);
            if (cell instanceof Cell.Shown(var count)) {
                shown.put(parts.getFirst(), Fraction.of(count));
            }
        }
    }

    private void addSchemes() {
        var segments = new TreeSet<String>();
        cells.keySet().forEach(figure -> segments.addAll(segmentsOf(figure.period())));
        for (var segment : segments) {
            for (var scheme : schemes) {
                var factors = new TreeMap<Integer, Fraction>();
                factors.put(variable(FigureKey.ALL, segment), Fraction.of(-1));
                scheme.forEach(part -> factors.put(variable(part, segment), Fraction.ONE));
                rows.add(withoutShown(factors, Fraction.ZERO));
            }
        }
    }

    private void addPeriods() {
        cells.forEach((figure, cell) -> {
            var parts = partsOf(figure);
            if (parts.size() > 1 && cell instanceof Cell.Shown(var count)) {
                rows.add(withoutShown(sumOf(parts), Fraction.of(count)));
            }
        });
    }

    private Row withoutShown(Map<Integer, Fraction> all, Fraction total) {
        var factors = new TreeMap<Integer, Fraction>();
        var sum = total;
        for (var entry : all.entrySet()) {
            if (shown.get(entry.getKey()) instanceof Fraction count) {
                sum = sum.minus(entry.getValue().times(count));
            } else {
                factors.put(entry.getKey(), entry.getValue());
            }
        }
        return new Row(factors, sum);
    }

    private Map<Integer, Fraction> unknownOf(FigureKey figure) {
        return withoutShown(sumOf(partsOf(figure)), Fraction.ZERO).factors();
    }

    private static Map<Integer, Fraction> sumOf(List<Integer> parts) {
        var factors = new TreeMap<Integer, Fraction>();
        parts.forEach(part -> factors.put(part, Fraction.ONE));
        return factors;
    }

    /** A sum of counts may leave a small one only one value that it can have. */
    private void addCornered(Row row, Set<FigureKey> revealed) {
        if (row.factors().isEmpty()) {
            return;
        }
        var equation = row.dividedBy(row.factors().firstEntry().getValue());
        if (!equation.factors().values().stream().allMatch(Fraction.ONE::equals)) {
            return;
        }
        var small = new ArrayList<FigureKey>();
        var protecting = 0;
        var free = false;
        for (var variable : equation.factors().keySet()) {
            var figure = single.get(variable);
            switch (figure == null ? null : cells.get(figure)) {
                case Cell.Small() -> small.add(requireNonNull(figure));
                case Cell.Protecting() -> protecting++;
                case null, default -> free = true;
            }
        }
        var others = new Others(small.size() - 1, protecting > 0, free);
        var possible =
                IntStream.range(1, threshold)
                        .mapToObj(value -> equation.sum().minus(Fraction.of(value)))
                        .filter(rest -> canBe(others, rest))
                        .count();
        if (possible < 2) {
            revealed.addAll(small);
        }
    }

    /** What stands in a sum beside a small count: how many others, and what else. */
    private record Others(int small, boolean protecting, boolean free) {}

    private boolean canBe(Others others, Fraction rest) {
        var least = others.small();
        return rest.compareTo(Fraction.of(least)) >= 0
                && (others.free()
                        || rest.compareTo(Fraction.of((long) least * (threshold - 1))) <= 0
                        || (others.protecting()
                                && rest.compareTo(Fraction.of(least + threshold)) >= 0));
    }

    private List<Integer> partsOf(FigureKey figure) {
        return segmentsOf(figure.period()).stream()
                .map(segment -> variable(figure.breakdown(), segment))
                .toList();
    }

    /** The stretches of time, between cuts, that a period is made of. */
    private List<String> segmentsOf(Period period) {
        if (isOneDay(period)) {
            return List.of(period.code());
        }
        return cuts.subSet(period.start(), true, period.end(), true).stream()
                .map(LocalDate::toString)
                .toList();
    }

    /** A position on a day is no sum of anything, and nothing is of it. */
    private static boolean isOneDay(Period period) {
        return period.start().equals(period.end());
    }

    private int variable(String breakdown, String segment) {
        return variables.computeIfAbsent(breakdown + " " + segment, _ -> variables.size());
    }
}
