package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.AgainstTarget.Verdict.CANNOT_JUDGE;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.kpi.Measure.Better;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Judges the difference between two breakdowns' figures of one period against the largest that is
 * to be.
 */
final class GapRule extends TargetRule2 {

    private record Side(String name, @Nullable BigDecimal value) {}

    private final List<Side> sides;

    private GapRule(
            Evidence evidence, Target target, Period period, BigDecimal gap, List<Side> sides) {
        super(evidence, target, period, gap);
        this.sides = sides;
    }

    static AgainstTarget judge(Evidence evidence, Target current) {
        var latest =
                current.breakdownPair().stream()
                        .flatMap(pair -> readings(evidence, pair))
                        .map(Reading::period)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        if (current.breakdownPair().size() != 2 || latest == null) {
            return cannot("No figure has been recorded of the two breakdowns of the ambition.");
        }
        var inForce = evidence.targets().inForceFor(latest.end());
        var target = inForce != null && inForce.shape() == TargetShape.GAP ? inForce : current;
        var sides =
                target.breakdownPair().stream().map(pair -> side(evidence, pair, latest)).toList();
        var missing = sides.stream().filter(side -> side.value() == null).toList();
        var goal = target.value();
        if (!missing.isEmpty() || goal == null) {
            return cannot(
                    missing.isEmpty()
                            ? "No ambition was in force for " + latest.code() + "."
                            : "The ambition is a gap, and there is no value of %s for %s."
                                    .formatted(missing.getFirst().name(), latest.code()));
        }
        var gap =
                Objects.requireNonNull(sides.getFirst().value())
                        .subtract(Objects.requireNonNull(sides.getLast().value()))
                        .abs();
        return new GapRule(evidence, target, latest, gap, sides).gapJudged(goal);
    }

    private AgainstTarget gapJudged(BigDecimal goal) {
        return reached(goal, Better.LOWER);
    }

    private static AgainstTarget cannot(String why) {
        return new AgainstTarget(CANNOT_JUDGE, why, null, RULE);
    }

    private static Side side(Evidence evidence, Label pair, Period period) {
        return new Side(
                pair.label() == null ? pair.code() : pair.label(),
                readings(evidence, pair)
                        .filter(reading -> reading.period().equals(period))
                        .max(Comparator.comparingLong(Reading::recordedAtPosition))
                        .map(Reading::value)
                        .orElse(null));
    }

    private static Stream<Reading> readings(Evidence evidence, Label pair) {
        return evidence.surroundings().parts().getOrDefault(pair.code(), List.of()).stream()
                .filter(reading -> reading.marker() != Marker.FORECAST);
    }

    @Override
    String figure() {
        return "A gap of %s between %s (%s) and %s (%s) for %s"
                .formatted(
                        say(value),
                        sides.getFirst().name(),
                        value(sides.getFirst()),
                        sides.getLast().name(),
                        value(sides.getLast()),
                        period.code());
    }

    private String value(Side side) {
        return Wording.value(measure, Objects.requireNonNull(side.value()));
    }

    @Override
    String say(BigDecimal number) {
        return Wording.difference(measure, number);
    }
}
