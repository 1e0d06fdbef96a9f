package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.FigureIndex;
import uk.tallystick.command.submission.Intake;
import uk.tallystick.command.submission.RoundId;
import uk.tallystick.command.submission.Standing;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.kpi.Checks;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.Scheme;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of new figures somebody should look at twice, and say why it is so. */
final class Surprises {

    private final Measurement[] measurements;
    private final Map<String, Definition> definitions;
    private final Missing missing;
    private final Map<FigureKey, Standing> standing;
    private final List<Surprise> found = new ArrayList<>();

    /**
     * About figures of a file.
     *
     * @param labels of breakdowns by their code; asked for only where one is missing
     */
    Surprises(
            String body,
            RoundId round,
            List<Entry> blanks,
            Intake.Figures figures,
            FigureIndex index,
            Supplier<Map<String, String>> labels) {
        this.measurements = figures.inOrder();
        this.definitions = figures.definitions();
        this.missing = new Missing(body, round, blanks, measurements, index, labels);
        this.standing = index.standing(body, definitions.keySet());
    }

    /**
     * All of them.
     *
     * @param entries in the order of the measurements
     * @param trial what would become of them
     */
    List<Surprise> of(List<Entry> entries, Intake.Trial trial) {
        var series = new Series(standing.values(), measurements, definitions);
        for (var i = 0; i < measurements.length; i++) {
            if (definitions.get(measurements[i].figure().kpi()) instanceof Definition definition) {
                alone(entries.get(i), measurements[i], definition, series);
            }
        }
        suppressed(entries, trial);
        addUp(entries);
        found.addAll(missing.found());
        return found;
    }

    private void alone(Entry entry, Measurement m, Definition definition, Series series) {
        var checks = definition.method().checks();
        var value = m.value();
        breakdown(entry, m, definition);
        if (value != null) {
            limits(entry, value, checks);
            change(entry, m.figure(), value, checks, series);
        }
        var smallest = checks.smallestDenominator();
        if (smallest != null
                && m.denominator() != null
                && m.denominator().compareTo(smallest) < 0) {
            var found = m.denominator().toPlainString();
            add(
                    entry,
                    Warning.Kind.SMALL_DENOMINATOR,
                    found,
                    "a denominator of at least "
                            + smallest.toPlainString()
                            + ", or a comment on how far the figure can be relied on");
        }
    }

    /** A typing error would begin a series of its own. */
    private void breakdown(Entry entry, Measurement m, Definition definition) {
        var known =
                Stream.concat(
                                definition.breakdowns().stream(),
                                definition.method().schemes().stream()
                                        .flatMap(scheme -> scheme.breakdowns().stream()))
                        .map(Labelled::code)
                        .collect(Collectors.toSet());
        var code = m.figure().breakdown();
        if (!known.isEmpty() && !code.equals(FigureKey.ALL) && !known.contains(code)) {
            add(
                    entry,
                    Warning.Kind.UNKNOWN_BREAKDOWN,
                    code,
                    "a breakdown that the KPI's definition names, or a comment why there is"
                            + " another");
        }
    }

    private void limits(Entry entry, BigDecimal value, Checks checks) {
        var lowest = checks.lowest();
        var highest = checks.highest();
        if (lowest != null && value.compareTo(lowest) < 0) {
            outside(entry, value, "at least " + lowest.toPlainString());
        } else if (highest != null && value.compareTo(highest) > 0) {
            outside(entry, value, "at most " + highest.toPlainString());
        }
    }

    private void outside(Entry entry, BigDecimal value, String limit) {
        add(
                entry,
                Warning.Kind.OUTSIDE_LIMITS,
                value.toPlainString(),
                "a figure of " + limit + ", or a comment why it is right");
    }

    private void change(
            Entry entry, FigureKey figure, BigDecimal value, Checks checks, Series series) {
        var largest = checks.largestChange();
        var before = largest == null ? null : series.before(figure);
        if (largest == null || before == null) {
            return;
        }
        var percent = Series.change(before.value(), value);
        if (percent != null && percent.abs().compareTo(largest) > 0) {
            add(
                    entry,
                    Warning.Kind.LARGE_CHANGE,
                    value.toPlainString(),
                    "a comment why it changed by "
                            + percent.toPlainString()
                            + " % on "
                            + before.value().toPlainString()
                            + " of "
                            + before.period().code()
                            + ", more than "
                            + largest.toPlainString()
                            + " %");
        }
    }

    private void suppressed(List<Entry> entries, Intake.Trial trial) {
        for (var i = 0; i < measurements.length; i++) {
            var why = trial.hidden().get(i);
            if (why != null) {
                var value = measurements[i].value();
                add(
                        entries.get(i),
                        Warning.Kind.TO_BE_SUPPRESSED,
                        value == null ? "" : value.toPlainString(),
                        why == Suppression.SMALL_NUMBER
                                ? "to know that it will be suppressed, for it is or tells a small"
                                        + " number"
                                : "to know that it will be suppressed, for a small number could be"
                                        + " worked out from it");
            }
        }
        for (var figure : trial.also()) {
            var warning =
                    new Warning(
                            null,
                            0,
                            figure.kpi() + " " + figure.breakdown(),
                            figure.period().code(),
                            "to know that the figure that the round has will be suppressed, for a"
                                    + " small number of this file could be worked out from it",
                            Warning.Kind.TO_BE_SUPPRESSED,
                            false);
            found.add(new Surprise(entries.getFirst(), warning, false));
        }
    }

    private void addUp(List<Entry> entries) {
        var values = new HashMap<FigureKey, BigDecimal>();
        standing.forEach((figure, stands) -> put(values, figure, stands.value()));
        var places = new HashMap<FigureKey, Entry>();
        var wholes = new HashSet<FigureKey>();
        for (var i = 0; i < measurements.length; i++) {
            var figure = measurements[i].figure();
            var definition = definitions.get(figure.kpi());
            if (definition != null
                    && definition.method().schemes().stream().anyMatch(Scheme::addsUp)) {
                put(values, figure, measurements[i].value());
                places.put(figure, entries.get(i));
                wholes.add(new FigureKey(figure.kpi(), FigureKey.ALL, figure.period()));
            }
        }
        wholes.stream()
                .sorted(Comparator.comparing(FigureKey::toString))
                .forEach(whole -> {
                    if (definitions.get(whole.kpi()) instanceof Definition definition) {
                        definition.method().schemes().stream()
                                .filter(Scheme::addsUp)
                                .forEach(scheme -> addUp(whole, scheme, values, places));
                    }
                });
    }

    private static void put(
            Map<FigureKey, BigDecimal> values, FigureKey figure, @Nullable BigDecimal value) {
        if (value == null) {
            values.remove(figure);
        } else {
            values.put(figure, value);
        }
    }

    private void addUp(
            FigureKey whole,
            Scheme scheme,
            Map<FigureKey, BigDecimal> values,
            Map<FigureKey, Entry> places) {
        var parts =
                scheme.breakdowns().stream()
                        .map(part -> new FigureKey(whole.kpi(), part.code(), whole.period()))
                        .toList();
        var total = values.get(whole);
        if (total == null || parts.isEmpty() || !values.keySet().containsAll(parts)) {
            return;
        }
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(values.get(part));
        }
        var place =
                Stream.concat(Stream.of(whole), parts.stream())
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        if (sum.subtract(total).abs().compareTo(rounding(sum, total, parts.size())) > 0) {
            add(
                    place,
                    Warning.Kind.DOES_NOT_ADD_UP,
                    total.toPlainString(),
                    sum.toPlainString()
                            + ", which is what its parts make in "
                            + whole.period().code()
                            + ", or a comment why not");
        }
    }

    /** Rounded parts may miss a rounded whole by half of the last digit each. */
    private static BigDecimal rounding(BigDecimal sum, BigDecimal total, int parts) {
        var scale = Math.max(sum.scale(), total.scale());
        return scale <= 0
                ? BigDecimal.ZERO
                : BigDecimal.ONE
                        .movePointLeft(scale)
                        .multiply(BigDecimal.valueOf(parts + 1L))
                        .divide(BigDecimal.TWO);
    }

    private void add(Entry entry, Warning.Kind kind, String value, String expected) {
        found.add(new Surprise(entry, entry.warning(kind, value, expected), false));
    }
}
