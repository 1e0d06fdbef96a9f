package uk.tallystick.query.kpi;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the latest figure was to be on the way to the target: on the straight lines from the
 * baseline over the milestones to the target, by the days on which their periods end.
 *
 * @param expected one more decimal place than what it is between has
 * @param distance how much the figure is above it
 * @param ahead whether that is where it was to be, or better
 */
public record Trajectory(
        Period period, BigDecimal expected, BigDecimal distance, boolean ahead, String sentence) {

    /** None unless a target with a value and a day is approached from a baseline. */
    public static Optional<Trajectory> of(Evidence evidence) {
        var latest = evidence.latest();
        if (Evidence.nothingToJudge(latest, evidence.measure()) != null) {
            return Optional.empty();
        }
        var reading = Evidence.last(latest);
        var target = evidence.targets().inForceFor(reading.period().end());
        var baseline = evidence.baseline();
        if (target == null
                || target.value() == null
                || target.byPeriod() == null
                || (target.shape() != TargetShape.ABSOLUTE && target.shape() != TargetShape.NESTED)
                || baseline == null
                || baseline.value() == null
                || evidence.measure().better() == Better.UNKNOWN
                || !evidence.measure().comparable(baseline.period(), reading.period())
                || evidence.isBroken(baseline.period(), reading.period())) {
            return Optional.empty();
        }
        var way = new TreeMap<LocalDate, BigDecimal>();
        way.put(baseline.period().end(), baseline.value());
        target.milestones()
                .forEach(milestone -> way.put(milestone.period().end(), milestone.value()));
        way.put(target.byPeriod().end(), target.value());
        var day = reading.period().end();
        if (way.floorEntry(day) == null) {
            return Optional.empty();
        }
        return Optional.of(of(evidence.measure(), reading, expected(way, day)));
    }

    private static BigDecimal expected(TreeMap<LocalDate, BigDecimal> way, LocalDate day) {
        var from = Objects.requireNonNull(way.floorEntry(day));
        var to = way.higherEntry(day);
        if (to == null) {
            return from.getValue();
        }
        var share =
                BigDecimal.valueOf(ChronoUnit.DAYS.between(from.getKey(), day))
                        .divide(
                                BigDecimal.valueOf(
                                        ChronoUnit.DAYS.between(from.getKey(), to.getKey())),
                                MathContext.DECIMAL64);
        var scale = Math.max(from.getValue().scale(), to.getValue().scale()) + 1;
        return from.getValue()
                .add(to.getValue().subtract(from.getValue()).multiply(share))
                .setScale(Math.max(0, scale), RoundingMode.HALF_UP);
    }

    private static Trajectory of(Measure measure, Reading reading, BigDecimal expected) {
        var value = Objects.requireNonNull(reading.value());
        var distance = value.subtract(expected);
        var ahead = measure.better().compare(value, expected) >= 0;
        var how =
                distance.signum() == 0
                        ? "exactly"
                        : Wording.difference(measure, distance)
                                + (distance.signum() < 0 ? " below" : " above");
        return new Trajectory(
                reading.period(),
                expected,
                distance,
                ahead,
                "%s the %s that a steady way to the ambition has for %s: %s."
                        .formatted(
                                Character.toUpperCase(how.charAt(0)) + how.substring(1),
                                Wording.value(measure, expected),
                                Wording.period(reading.period()),
                                ahead ? "on its way or ahead" : "behind"));
    }
}
