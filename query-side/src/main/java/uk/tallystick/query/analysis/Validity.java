package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.query.kpi.Reading;
import uk.tallystick.query.kpi.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a series is one that process limits may be worked out of: single values of periods that
 * are equally long and do not overlap. Points that share what they are made of move together, and
 * limits of their moving ranges are too narrow.
 */
final class Validity {

    private Validity() {}

    /** Why limits may not be used, to follow a colon; null if they may. */
    static @Nullable String whyNot(List<Observation> series, Conditions conditions) {
        if (series.size() < 2) {
            return "there %s, and limits need two."
                    .formatted(series.isEmpty() ? "is no point" : "is only one point");
        }
        for (var i = 0; i < series.size(); i++) {
            if (series.get(i).period().code().startsWith("ytd-")) {
                return "figures of a year to date are sums of those before them.";
            }
        }
        for (var i = 1; i < series.size(); i++) {
            var why =
                    whyNot(series.get(i - 1).period(), series.get(i).period(), conditions.window());
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private static @Nullable String whyNot(Period before, Period period, int window) {
        if (before.equals(period)) {
            return "there is more than one figure for " + Wording.period(period) + ".";
        }
        if (!start(period, window).isAfter(before.end())) {
            var months = Math.max(window, Reading.months(period));
            return "its periods overlap: %s and %s%s have data in common, so that one point follows from the other."
                    .formatted(
                            Wording.period(before),
                            Wording.period(period),
                            window > Reading.months(period)
                                    ? ", of " + months + " months each,"
                                    : "");
        }
        if (!isAsLong(before, period)) {
            return "its periods are not equally long: %s and %s."
                    .formatted(Wording.period(before), Wording.period(period));
        }
        return null;
    }

    private static boolean isAsLong(Period one, Period other) {
        return Reading.months(one) == Reading.months(other)
                && one.start().equals(one.end()) == other.start().equals(other.end());
    }

    private static LocalDate start(Period period, int window) {
        var rolled = period.end().plusDays(1).minusMonths(window);
        return rolled.isBefore(period.start()) ? rolled : period.start();
    }

    /** What a reader has to bear in mind, though limits may be used. */
    static List<String> notes(List<Observation> series, Conditions conditions) {
        var notes = new ArrayList<String>();
        if (conditions.seasonal() && Reading.months(series.getFirst().period()) % 12 != 0) {
            notes.add(
                    "The measure has seasons: the limits are as wide as they are, and a signal may"
                            + " be a season. Compare with the same period a year before.");
        }
        var gaps = 0;
        for (var i = 1; i < series.size(); i++) {
            var before = series.get(i - 1).period();
            var period = series.get(i).period();
            if (Reading.months(period) > 0 && !period.start().equals(before.end().plusDays(1))) {
                gaps++;
            }
        }
        if (gaps > 0) {
            notes.add(
                    gaps == 1
                            ? "There is a gap in the series: the points on either side of it are"
                                    + " taken as neighbours."
                            : "There are %d gaps in the series: the points on either side of each are taken as neighbours."
                                    .formatted(gaps));
        }
        return List.copyOf(notes);
    }
}
