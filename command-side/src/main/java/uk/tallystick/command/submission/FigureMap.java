package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a round, which never changes: with more of them it is another, that shares with it
 * those of every KPI that nothing was added to.
 */
final class FigureMap extends AbstractMap<FigureKey, Measurement> {

    static final FigureMap EMPTY = new FigureMap(Map.of());

    private final Map<String, Map<FigureKey, Measurement>> byKpi;

    private FigureMap(Map<String, Map<FigureKey, Measurement>> byKpi) {
        this.byKpi = byKpi;
    }

    /** The same, with other figures added or put in the place of those with the same key. */
    static FigureMap of(Map<FigureKey, Measurement> before, Iterable<Measurement> measurements) {
        if (!(before instanceof FigureMap figures)) {
            return of(of(EMPTY, before.values()), measurements);
        }
        var added = new HashMap<String, Map<FigureKey, Measurement>>();
        for (var measurement : measurements) {
            var kpi = measurement.figure().kpi();
            added.computeIfAbsent(
                            kpi, _ -> new HashMap<>(figures.byKpi.getOrDefault(kpi, Map.of())))
                    .put(measurement.figure(), measurement);
        }
        var all = new HashMap<>(figures.byKpi);
        all.putAll(added);
        return new FigureMap(all);
    }

    @Override
    public @Nullable Measurement get(@Nullable Object key) {
        return key instanceof FigureKey figure
                ? byKpi.getOrDefault(figure.kpi(), Map.of()).get(figure)
                : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<FigureKey, Measurement>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<FigureKey, Measurement>> iterator() {
                return byKpi.values().stream()
                        .flatMap(figures -> figures.entrySet().stream())
                        .iterator();
            }

            @Override
            public int size() {
                return byKpi.values().stream().mapToInt(Map::size).sum();
            }
        };
    }
}
