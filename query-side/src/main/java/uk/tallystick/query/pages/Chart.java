package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.analysis.AnalysedPoint;
import uk.tallystick.query.analysis.Analysis;
import uk.tallystick.query.analysis.Phase;
import uk.tallystick.query.kpi.Target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A series drawn: values, mean and limits where they are valid, and the target. What a template
 * calls is public: it sees nothing else.
 *
 * @param line the points of the line through the values
 * @param across lines from one side to another: mean, limits and target
 * @param ticks values beside their height
 */
record Chart(
        String line,
        List<Dot> dots,
        List<Across> across,
        List<Tick> ticks,
        String from,
        String to) {

    /** A value; {@code kind} says how it is drawn. */
    record Dot(String x, String y, String kind, String says) {}

    record Across(String x1, String x2, String y, String kind) {}

    record Tick(String y, String says) {}

    private static final double LEFT = 70;
    private static final double RIGHT = 700;
    private static final double TOP = 15;
    private static final double BOTTOM = 255;
    private static final int TICKS = 4;
    private static final InWords SAY = new InWords();

    /** Null if there are not two values to draw. */
    static @Nullable Chart of(Analysis analysis, @Nullable Target target, @Nullable Unit unit) {
        var points = analysis.points().stream().filter(point -> point.value() != null).toList();
        return points.size() < 2 ? null : new Drawing(analysis, points, goal(target), unit).chart();
    }

    private static @Nullable BigDecimal goal(@Nullable Target target) {
        return target != null
                        && (target.shape() == TargetShape.ABSOLUTE
                                || target.shape() == TargetShape.MAINTAIN
                                || target.shape() == TargetShape.NESTED)
                ? target.value()
                : null;
    }

    private static final class Drawing {

        private final Analysis analysis;
        private final List<AnalysedPoint> points;
        private final @Nullable BigDecimal goal;
        private final @Nullable Unit unit;
        private final long first;
        private final long days;
        private final double lowest;
        private final double step;

        Drawing(
                Analysis analysis,
                List<AnalysedPoint> points,
                @Nullable BigDecimal goal,
                @Nullable Unit unit) {
            this.analysis = analysis;
            this.points = points;
            this.goal = goal;
            this.unit = unit;
            first = day(points.getFirst());
            days = Math.max(1, day(points.getLast()) - first);
            var drawn =
                    Stream.of(
                                    points.stream().map(AnalysedPoint::value),
                                    analysis.phases().stream().map(Phase::lower),
                                    analysis.phases().stream().map(Phase::upper),
                                    Stream.ofNullable(goal))
                            .flatMap(values -> values)
                            .filter(Objects::nonNull)
                            .mapToDouble(value -> Objects.requireNonNull(value).doubleValue())
                            .summaryStatistics();
            step = step(drawn.getMax() - drawn.getMin());
            lowest = Math.floor(drawn.getMin() / step) * step;
        }

        /** 1, 2 or 5 times a power of ten, so that about four of them are as high as the chart. */
        private static double step(double range) {
            var rough = (range == 0 ? 1 : range) / TICKS;
            var power = Math.pow(10, Math.floor(Math.log10(rough)));
            var times = rough / power;
            return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        }

        private static long day(AnalysedPoint point) {
            return point.period().end().toEpochDay();
        }

        Chart chart() {
            var line =
                    points.stream()
                            .map(point -> x(day(point)) + "," + y(value(point)))
                            .collect(Collectors.joining(" "));
            return new Chart(
                    line,
                    points.stream().map(this::dot).toList(),
                    across(),
                    ticks(),
                    SAY.period(points.getFirst().period()),
                    SAY.period(points.getLast().period()));
        }

        private static BigDecimal value(AnalysedPoint point) {
            return Objects.requireNonNull(point.value());
        }

        private Dot dot(AnalysedPoint point) {
            var says = SAY.period(point.period()) + ": " + SAY.figure(point.value(), unit);
            return new Dot(
                    x(day(point)),
                    y(value(point)),
                    point.signals().isEmpty() ? "plain-dot" : "signal",
                    Stream.concat(
                                    Stream.of(says),
                                    point.signals().stream().map(signal -> SAY.code(signal)))
                            .collect(Collectors.joining(", ")));
        }

        private List<Across> across() {
            var lines = new ArrayList<Across>();
            var phases = analysis.phases();
            for (var i = 0; i < phases.size(); i++) {
                var from = i == 0 ? number(LEFT) : x(phases.get(i).from().end().toEpochDay());
                var to =
                        i + 1 == phases.size()
                                ? number(RIGHT)
                                : x(phases.get(i + 1).from().end().toEpochDay());
                across(lines, from, to, phases.get(i).mean(), "mean");
                across(lines, from, to, phases.get(i).lower(), "limit");
                across(lines, from, to, phases.get(i).upper(), "limit");
            }
            across(lines, number(LEFT), number(RIGHT), goal, "target");
            return lines;
        }

        private void across(
                List<Across> lines,
                String from,
                String to,
                @Nullable BigDecimal value,
                String kind) {
            if (value != null) {
                lines.add(new Across(from, to, y(value), kind));
            }
        }

        private List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            for (var i = 0; i <= tops(); i++) {
                var value = lowest + i * step;
                var shown =
                        BigDecimal.valueOf(Math.round(value * 1000))
                                .movePointLeft(3)
                                .stripTrailingZeros();
                ticks.add(
                        new Tick(
                                number(height(value)),
                                SAY.figure(shown.scale() < 0 ? shown.setScale(0) : shown, unit)
                                        .replace(" days", "")
                                        .replace(" minutes", "")));
            }
            return ticks;
        }

        /** How many steps the chart is high. */
        private int tops() {
            var highest =
                    Stream.of(
                                    points.stream().map(AnalysedPoint::value),
                                    analysis.phases().stream().map(Phase::upper),
                                    Stream.ofNullable(goal))
                            .flatMap(values -> values)
                            .filter(Objects::nonNull)
                            .mapToDouble(value -> Objects.requireNonNull(value).doubleValue())
                            .max()
                            .orElse(0);
            return Math.max(1, (int) Math.ceil((highest - lowest) / step - 1e-9));
        }

        private String x(long day) {
            return number(LEFT + (RIGHT - LEFT) * (day - first) / days);
        }

        private String y(BigDecimal value) {
            return number(height(value.doubleValue()));
        }

        private double height(double value) {
            return BOTTOM - (BOTTOM - TOP) * (value - lowest) / (step * tops());
        }

        private static String number(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
    }
}
