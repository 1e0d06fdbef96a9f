package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The latest figure beside another.
 *
 * @param change what it is more, in the unit of the KPI
 * @param marginOfError of the change, rounded; null if neither figure has one
 * @param withinMargin whether the change is no larger than chance could make it; null if that is
 *     not known
 * @param sentence it in words
 */
public record Compared(
        DirectionOfTravel.Kind kind,
        Period period,
        BigDecimal value,
        BigDecimal change,
        @Nullable BigDecimal marginOfError,
        @Nullable Boolean withinMargin,
        String sentence) {

    /** With the last comparable period, the same period a year before, and the baseline. */
    public static List<Compared> all(Evidence evidence) {
        var latest = evidence.latest();
        if (Evidence.nothingToJudge(latest, evidence.measure()) != null) {
            return List.of();
        }
        var reading = Evidence.last(latest);
        return Stream.of(
                        Comparison.before(evidence, reading),
                        Comparison.yearBefore(evidence, reading),
                        Comparison.baseline(evidence, reading))
                .flatMap(Optional::stream)
                .filter(comparison -> !evidence.isBroken(comparison, reading))
                .map(comparison -> of(evidence.measure(), reading, comparison))
                .toList();
    }

    private static Compared of(Measure measure, Reading reading, Comparison comparison) {
        var before = Objects.requireNonNull(comparison.with().value());
        var change = Objects.requireNonNull(reading.value()).subtract(before);
        var margin = Margin.between(reading, comparison.with(), measure.unit());
        var within = margin == null ? null : change.abs().compareTo(margin) <= 0;
        var said = TravelRule.said(measure, comparison, change);
        var close =
                within == null || change.signum() == 0
                        ? "."
                        : (within ? ", within" : ", more than")
                                + " the margin of error of "
                                + Wording.difference(
                                        measure, Margin.rounded(Objects.requireNonNull(margin)))
                                + ".";
        return new Compared(
                comparison.kind(),
                comparison.with().period(),
                before,
                change,
                margin == null ? null : Margin.rounded(margin),
                within,
                Wording.inWords(said + close));
    }
}
