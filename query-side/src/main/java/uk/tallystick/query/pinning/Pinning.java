package uk.tallystick.query.pinning;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.FigureQueries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts figures as they were seen beside what is known of them; the projections of figures. */
@Component
public class Pinning {

    private final FigureQueries figures;

    Pinning(FigureQueries figures) {
        this.figures = figures;
    }

    private record Named(@Nullable String name, @Nullable Unit unit) {

        static final Named UNKNOWN = new Named(null, null);
    }

    /** Which figure, and whose. */
    private record Line(String breakdown, Period period, @Nullable String supplier) {

        static Line of(Figure figure) {
            return new Line(
                    figure.breakdown(),
                    figure.period(),
                    figure.supplier() == null ? null : figure.supplier().code());
        }
    }

    /**
     * These figures, each supplier's apart.
     *
     * @param seenAt the position at which they were seen; null where nobody knows
     */
    public List<PinnedFigure> of(
            View view, String body, @Nullable Long seenAt, Collection<FigureKey> keys) {
        var kpis = keys.stream().map(FigureKey::kpi).distinct().toList();
        var breakdowns = keys.stream().map(FigureKey::breakdown).distinct().toList();
        if (kpis.isEmpty()) {
            return List.of();
        }
        var wanted = Set.copyOf(keys);
        var now = figures.bare(view, body, kpis, breakdowns);
        var seen =
                seenAt == null
                        ? List.<Figure>of()
                        : figures.bare(view.asSeenAt(seenAt), body, kpis, breakdowns);
        return pinned(view, body, seenAt, only(seen, wanted), only(now, wanted));
    }

    /** The latest figure of the whole that there was of each of these KPIs when it was seen. */
    public List<PinnedFigure> latest(
            View view, String body, @Nullable Long seenAt, Collection<String> kpis) {
        if (seenAt == null || kpis.isEmpty()) {
            return List.of();
        }
        var whole = List.of(FigureKey.ALL);
        var seen = figures.bare(view.asSeenAt(seenAt), body, kpis, whole);
        var latest =
                seen.stream()
                        .collect(
                                toMap(
                                        Figure::kpi,
                                        Figure::period,
                                        (one, other) ->
                                                one.end().isBefore(other.end()) ? other : one));
        var keys = new LinkedHashSet<FigureKey>();
        latest.forEach((kpi, period) -> keys.add(new FigureKey(kpi, FigureKey.ALL, period)));
        var now = figures.bare(view, body, kpis, whole);
        return pinned(view, body, seenAt, only(seen, keys), only(now, keys));
    }

    private static List<Figure> only(List<Figure> all, Set<FigureKey> keys) {
        return all.stream()
                .filter(figure ->
                        keys.contains(
                                new FigureKey(figure.kpi(), figure.breakdown(), figure.period())))
                .toList();
    }

    private static List<PinnedFigure> pinned(
            View view, String body, @Nullable Long seenAt, List<Figure> seen, List<Figure> now) {
        var names = names(view, body, Stream.concat(seen.stream(), now.stream()).toList());
        var pinned = new ArrayList<PinnedFigure>();
        for (var kpi : names.keySet().stream().sorted().toList()) {
            var then = byLine(seen, kpi);
            var today = byLine(now, kpi);
            var lines = new LinkedHashSet<>(then.keySet());
            lines.addAll(today.keySet());
            lines.stream()
                    .sorted(comparing(Line::period).thenComparing(Line::breakdown))
                    .forEach(line ->
                            pinned.add(
                                    beside(
                                            names.getOrDefault(kpi, Named.UNKNOWN),
                                            seenAt,
                                            then.get(line),
                                            today.get(line))));
        }
        return pinned;
    }

    private static Map<Line, Figure> byLine(List<Figure> figures, String kpi) {
        return figures.stream()
                .filter(figure -> figure.kpi().equals(kpi))
                .collect(toMap(Line::of, figure -> figure, (one, _) -> one));
    }

    /** One of the two is there. */
    private static PinnedFigure beside(
            Named named, @Nullable Long seenAt, @Nullable Figure seen, @Nullable Figure now) {
        var either = Objects.requireNonNull(now == null ? seen : now);
        var then = PinnedFigure.Version.of(seen);
        var today = PinnedFigure.Version.of(now);
        var revised =
                then != null
                        && today != null
                        && then.recordedAtPosition() != today.recordedAtPosition()
                        && !(then.saysSame(today) && either.kind() == null);
        return new PinnedFigure(
                either.kpi(),
                named.name(),
                named.unit(),
                either.breakdown(),
                either.breakdownLabel(),
                either.period(),
                either.supplier(),
                seenAt,
                then,
                today,
                revised,
                revised ? either.kind() : null,
                revised ? either.reason() : null);
    }

    private static Map<String, Named> names(View view, String body, List<Figure> figures) {
        var kpis =
                figures.stream()
                        .map(figure -> Ids.of("kpi", body, figure.kpi()))
                        .distinct()
                        .toList();
        if (kpis.isEmpty()) {
            return Map.of();
        }
        var known =
                view
                        .sql(
                                "SELECT DISTINCT ON (k.id) k.code, %s AS name, k.unit FROM kpi k WHERE k.id IN (:kpis) AND %s ORDER BY k.id, k.effective_from DESC, k.from_pos DESC"
                                        .formatted(Words.text("k.name"), View.standing("k")))
                        .param("kpis", kpis)
                        .query((row, _) ->
                                Map.entry(
                                        row.getString("code"),
                                        new Named(
                                                row.getString("name"),
                                                unit(row.getString("unit")))))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return figures.stream()
                .map(Figure::kpi)
                .distinct()
                .collect(toMap(kpi -> kpi, kpi -> known.getOrDefault(kpi, Named.UNKNOWN)));
    }

    private static @Nullable Unit unit(@Nullable String code) {
        return code == null
                ? null
                : Stream.of(Unit.values())
                        .filter(unit -> unit.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }
}
