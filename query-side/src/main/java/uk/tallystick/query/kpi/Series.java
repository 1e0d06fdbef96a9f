package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.Marker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which version of a definition each figure is by, and where a new series begins. */
final class Series {

    private Series() {}

    /**
     * Figures of each KPI and breakdown in the order of their periods.
     *
     * @param versions by the KPI's id
     */
    static List<Figure> of(String body, List<Figure> figures, Map<String, Versions> versions) {
        var done = new ArrayList<Figure>();
        var before = new HashMap<String, Figure>();
        for (var figure : figures) {
            var known = versions.getOrDefault(Ids.of("kpi", body, figure.kpi()), Versions.NONE);
            var earlier = before.put(figure.kpi() + "/" + figure.breakdown(), figure);
            done.add(
                    figure.by(
                            known.inForceOn(day(figure)),
                            figure.marker() == Marker.BREAK_IN_SERIES
                                    || begins(earlier, figure, known.breaks())));
        }
        return done;
    }

    private static boolean begins(@Nullable Figure earlier, Figure figure, List<LocalDate> breaks) {
        return earlier != null
                && day(earlier).isBefore(day(figure))
                && !Breaks.sameSeries(breaks, day(earlier), day(figure));
    }

    /** The day whose definition a figure is by. */
    private static LocalDate day(Figure figure) {
        return Objects.requireNonNullElse(figure.restatedOn(), figure.period().end());
    }
}
