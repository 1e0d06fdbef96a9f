package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a judgement is made of: all of it as known at one position, on one day.
 *
 * @param definitions those that are known; at least one
 * @param readings of the whole, not of a breakdown, of periods that have ended; at most one of a
 *     period and supplier
 * @param day the judgement is made for
 */
public record Evidence(
        Versions definitions,
        @Nullable Baseline baseline,
        Targets targets,
        List<Reading> readings,
        LocalDate day,
        Surroundings surroundings) {

    public Evidence {
        readings = List.copyOf(readings);
    }

    /**
     * What was measured: by the definition that the latest figure is by, which a redefinition after
     * its period does not change; without figures, by the one in force on the day.
     */
    Measure measure() {
        var latest = latest();
        return definitions.measureOn(latest.isEmpty() ? day : Breaks.day(last(latest)));
    }

    /**
     * The figures of the latest period, one of each supplier. Of periods that end together the one
     * like the baseline's counts, or else the longest.
     */
    List<Reading> latest() {
        var latest =
                readings.stream()
                        .map(Reading::period)
                        .max(
                                Comparator.comparing(Period::end)
                                        .thenComparing(this::isAsLongAsTheBaseline)
                                        .thenComparing(Comparator.reverseOrder()));
        return latest.stream()
                .flatMap(period ->
                        readings.stream().filter(reading -> reading.period().equals(period)))
                .sorted(Comparator.comparingLong(Reading::recordedAtPosition))
                .toList();
    }

    /** Whether a figure of this KPI is the one that is judged. */
    public boolean isLatest(Figure figure) {
        var latest = latest();
        return !latest.isEmpty()
                && last(latest).period().equals(figure.period())
                && last(latest).recordedAtPosition() == figure.provenance().recordedAtPosition();
    }

    /**
     * Of a breakdown: ambitions, baselines and the others' figures are of the whole.
     *
     * @param figures of the breakdown
     */
    public Evidence ofPart(List<Reading> figures) {
        return new Evidence(
                definitions, null, new Targets(List.of()), figures, day, Surroundings.NONE);
    }

    /** Whether a break in series lies between what a reading is compared with and the reading. */
    boolean isBroken(Comparison comparison, Reading reading) {
        return comparison.kind() == DirectionOfTravel.Kind.BASELINE
                ? isBroken(comparison.with().period(), reading.period())
                : Breaks.between(comparison.with(), reading, definitions.breaks(), readings);
    }

    /**
     * Whether a break lies between a period's figure and a later one. A baseline is by the
     * definition of the day from which it is in force.
     */
    boolean isBroken(Period earlier, Period later) {
        var after = ofPeriod(later);
        var figure = ofPeriod(earlier);
        if (baseline == null || !baseline.period().equals(earlier)) {
            return figure != null
                    && after != null
                    && Breaks.between(figure, after, definitions.breaks(), readings);
        }
        var set = baseline.inForceFrom();
        var day = set.isAfter(earlier.end()) ? set : earlier.end();
        return after != null
                && (figure == null || figure.restatedOn() == null)
                && Breaks.between(
                        new Reading(
                                earlier,
                                baseline.value(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                0,
                                null,
                                day.equals(earlier.end()) ? null : day),
                        after,
                        definitions.breaks(),
                        readings);
    }

    private @Nullable Reading ofPeriod(Period period) {
        return readings.stream()
                .filter(reading -> reading.period().equals(period))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private boolean isAsLongAsTheBaseline(Period period) {
        return baseline != null && Reading.months(baseline.period()) == Reading.months(period);
    }

    /** Of one period's figures the last recorded with a value; without one if none has any. */
    static Reading last(List<Reading> ofPeriod) {
        return ofPeriod.stream()
                .filter(reading -> reading.value() != null)
                .reduce((_, later) -> later)
                .orElseGet(ofPeriod::getLast);
    }

    /** Why the latest figures give no value to judge; null if they do. */
    static @Nullable String nothingToJudge(List<Reading> latest, Measure measure) {
        if (latest.isEmpty()) {
            return "No figure has been recorded.";
        }
        var period = latest.getFirst().period().code();
        var values = latest.stream().map(Reading::value).filter(value -> value != null).toList();
        if (latest.getLast().marker() == Marker.FORECAST) {
            return "The figure for " + period + " is a forecast.";
        }
        if (values.isEmpty()) {
            return "There is no value for " + period + ": " + reason(latest.getLast()) + ".";
        }
        if (values.stream().anyMatch(value -> value.compareTo(values.getFirst()) != 0)) {
            return values.size()
                    + " suppliers give different figures for "
                    + period
                    + ": "
                    + values.stream()
                            .map(value -> Wording.value(measure, value))
                            .collect(Collectors.joining(" and "))
                    + ".";
        }
        return null;
    }

    private static String reason(Reading reading) {
        return switch (reading.marker()) {
            case SUPPRESSED -> "it is suppressed";
            case NOT_COLLECTED -> "it was not collected";
            case LOW_RELIABILITY -> "it is of low reliability";
            case NOT_APPLICABLE -> "there is none to be had";
            case FINAL, PROVISIONAL, ESTIMATED, FORECAST, BREAK_IN_SERIES -> none(reading);
            case null -> none(reading);
        };
    }

    private static String none(Reading reading) {
        return reading.reportedChange() == null ? "none was given" : "only a change was reported";
    }
}
