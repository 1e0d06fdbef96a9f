package uk.tallystick.query.kpi;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Which version of a definition each figure is by, and where a new series begins. */
final class Series {

    private final String body;
    private final Map<String, Versions> versions;
    private final Map<String, NavigableMap<Period, LocalDate>> days = new HashMap<>();

    /**
     * Of a body's KPIs.
     *
     * @param versions by the KPI's id
     */
    Series(String body, Map<String, Versions> versions) {
        this.body = body;
        this.versions = versions;
    }

    /** With the figures that stand of a KPI's breakdown, among which others are shown. */
    Series among(String kpi, String breakdown, Collection<Reading> readings) {
        var series = days.computeIfAbsent(kpi + "/" + breakdown, _ -> new TreeMap<>());
        readings.forEach(reading -> series.put(reading.period(), Breaks.day(reading)));
        return this;
    }

    /** Figures, which are among those that stand. */
    List<Figure> of(List<Figure> figures) {
        figures.forEach(
                figure -> among(figure.kpi(), figure.breakdown(), List.of(figure.reading())));
        return figures.stream().map(this::of).toList();
    }

    private Figure of(Figure figure) {
        var known = versions.getOrDefault(Ids.of("kpi", body, figure.kpi()), Versions.NONE);
        var day = Breaks.day(figure.reading());
        return figure.by(
                known.inForceOn(day),
                figure.marker() == Marker.BREAK_IN_SERIES || begins(figure, day, known.breaks()));
    }

    private boolean begins(Figure figure, LocalDate day, List<LocalDate> breaks) {
        var earlier =
                Objects.requireNonNull(days.get(figure.kpi() + "/" + figure.breakdown()))
                        .lowerEntry(figure.period());
        return earlier != null && !Breaks.sameSeries(breaks, earlier.getValue(), day);
    }
}
