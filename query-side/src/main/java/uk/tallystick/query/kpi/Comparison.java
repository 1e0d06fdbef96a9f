package uk.tallystick.query.kpi;

import static uk.tallystick.query.kpi.DirectionOfTravel.Kind.BASELINE;
import static uk.tallystick.query.kpi.DirectionOfTravel.Kind.EARLIER_PERIOD;
import static uk.tallystick.query.kpi.DirectionOfTravel.Kind.SAME_PERIOD_LAST_YEAR;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a figure is compared with. */
record Comparison(DirectionOfTravel.Kind kind, Reading with) {

    /**
     * The baseline, or else an earlier figure: of the same period a year before, or else of the
     * last period that does not overlap. What has seasons is compared with the same period a year
     * before first, and never with another season.
     */
    static Optional<Comparison> of(Evidence evidence, Reading reading) {
        return all(evidence, reading).findFirst();
    }

    /** Everything that it can be compared with, the first choice first. */
    static Stream<Comparison> all(Evidence evidence, Reading reading) {
        var yearBefore = yearBefore(evidence, reading);
        if (evidence.measure().seasonal() && Reading.months(reading.period()) % 12 != 0) {
            return yearBefore.stream();
        }
        return Stream.of(baseline(evidence, reading), yearBefore, before(evidence, reading))
                .flatMap(Optional::stream);
    }

    static Optional<Comparison> yearBefore(Evidence evidence, Reading reading) {
        return last(evidence, reading, yearBefore(reading.period()), SAME_PERIOD_LAST_YEAR);
    }

    static Optional<Comparison> before(Evidence evidence, Reading reading) {
        return last(evidence, reading, before(reading.period()), EARLIER_PERIOD);
    }

    static Optional<Comparison> baseline(Evidence evidence, Reading reading) {
        var baseline = evidence.baseline();
        if (baseline == null
                || baseline.value() == null
                || !baseline.period().end().isBefore(reading.period().end())
                || !evidence.measure().comparable(baseline.period(), reading.period())) {
            return Optional.empty();
        }
        return Optional.of(
                new Comparison(
                        BASELINE, withMargin(evidence, baseline.period(), baseline.value())));
    }

    /**
     * The figure that the baseline was taken from, if it is recorded: it may have a margin of
     * error.
     */
    private static Reading withMargin(Evidence evidence, Period period, BigDecimal value) {
        return evidence.readings().stream()
                .filter(reading -> reading.period().equals(period) && is(reading.value(), value))
                .findFirst()
                .orElseGet(() ->
                        new Reading(period, value, null, null, null, null, null, 0, null, null));
    }

    private static boolean is(@Nullable BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    private static Predicate<Period> yearBefore(Period period) {
        return earlier ->
                earlier.start().equals(period.start().minusYears(1))
                        && earlier.end().plusDays(1).equals(period.end().plusDays(1).minusYears(1));
    }

    private static Predicate<Period> before(Period period) {
        return earlier ->
                earlier.end().isBefore(period.start())
                        && Reading.months(earlier) == Reading.months(period);
    }

    /** The last such figure: of the same supplier, or of one who is alone in giving it. */
    private static Optional<Comparison> last(
            Evidence evidence,
            Reading reading,
            Predicate<Period> which,
            DirectionOfTravel.Kind kind) {
        return evidence.readings().stream()
                .filter(earlier -> earlier.value() != null && earlier.marker() != Marker.FORECAST)
                .filter(earlier -> which.test(earlier.period()))
                .filter(earlier -> isOfTheSame(reading, earlier) || isAlone(evidence, earlier))
                .max(
                        Comparator.comparing(Reading::period)
                                .thenComparing(earlier -> isOfTheSame(reading, earlier)))
                .map(earlier -> new Comparison(kind, earlier));
    }

    private static boolean isOfTheSame(Reading one, Reading other) {
        return one.supplier() != null && one.supplier().equals(other.supplier());
    }

    private static boolean isAlone(Evidence evidence, Reading reading) {
        return evidence.readings().stream()
                        .filter(other -> other.period().equals(reading.period()))
                        .count()
                == 1;
    }
}
