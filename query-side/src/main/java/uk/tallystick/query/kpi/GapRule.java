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

    static boolean isGap(Target target) {
        return target.shape() == TargetShape.GAP && target.value() != null;
    }

    /** Whether a gap is to be judged for a period after that of the whole's latest figures. */
    static boolean isLater(Evidence evidence, List<Reading> whole) {
        return judged(evidence)
                .anyMatch(period ->
                        whole.isEmpty() || period.end().isAfter(whole.getFirst().period().end()));
    }

    /** The periods of the breakdowns' figures for which a gap between them was the ambition. */
    private static Stream<Period> judged(Evidence evidence) {
        var targets = evidence.targets();
        return targets.inOrder().stream()
                .filter(GapRule::isGap)
                .flatMap(target ->
                        target.breakdownPair().stream()
                                .flatMap(pair -> readings(evidence, pair))
                                .map(Reading::period)
                                .filter(period -> target.equals(targets.inForceFor(period.end()))));
    }

    static AgainstTarget judge(Evidence evidence) {
        var latest = judged(evidence).max(Comparator.naturalOrder()).orElse(null);
        var target = latest == null ? null : evidence.targets().inForceFor(latest.end());
        if (latest == null || target == null || target.breakdownPair().size() != 2) {
            return cannot("No figure has been recorded of the two breakdowns of the ambition.");
        }
        var sides =
                target.breakdownPair().stream().map(pair -> side(evidence, pair, latest)).toList();
        var missing = sides.stream().filter(side -> side.value() == null).toList();
        if (!missing.isEmpty()) {
            return cannot(
                    "The ambition is a gap, and there is no value of %s for %s."
                            .formatted(missing.getFirst().name(), latest.code()));
        }
        var gap =
                Objects.requireNonNull(sides.getFirst().value())
                        .subtract(Objects.requireNonNull(sides.getLast().value()))
                        .abs();
        return new GapRule(evidence, target, latest, gap, sides)
                .gapJudged(Objects.requireNonNull(target.value()));
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
