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
        return now(view, body, kpis, breakdowns).beside(seenAt, keys);
    }

    /** The latest figure of the whole that there was of each of these KPIs when it was seen. */
    public List<PinnedFigure> latest(
            View view, String body, @Nullable Long seenAt, Collection<String> kpis) {
        if (seenAt == null || kpis.isEmpty()) {
            return List.of();
        }
        return now(view, body, kpis, List.of(FigureKey.ALL)).besideLatest(seenAt);
    }

    /** What is known of these KPIs, to be put beside what was seen of them at any point. */
    Now now(View view, String body, Collection<String> kpis, Collection<String> breakdowns) {
        return new Now(view, body, kpis, breakdowns);
    }

    /** What is known of some KPIs, read once however many saw them. */
    final class Now {

        private final View view;
        private final String body;
        private final Collection<String> kpis;
        private final Collection<String> breakdowns;
        private final List<Figure> today;
        private final Map<String, Named> names;

        private Now(
                View view, String body, Collection<String> kpis, Collection<String> breakdowns) {
            this.view = view;
            this.body = body;
            this.kpis = kpis;
            this.breakdowns = breakdowns;
            this.today = figures.bare(view, body, kpis, breakdowns);
            this.names = names(view, body, kpis);
        }

        List<PinnedFigure> beside(@Nullable Long seenAt, Collection<FigureKey> keys) {
            var wanted = Set.copyOf(keys);
            var seen = seenAt == null ? List.<Figure>of() : seen(seenAt);
            return pinned(names, seenAt, only(seen, wanted), only(today, wanted));
        }

        List<PinnedFigure> besideLatest(long seenAt) {
            var seen = seen(seenAt);
            var latest =
                    seen.stream()
                            .filter(figure -> figure.breakdown().equals(FigureKey.ALL))
                            .collect(
                                    toMap(
                                            Figure::kpi,
                                            Figure::period,
                                            (one, other) ->
                                                    one.end().isBefore(other.end()) ? other : one));
            var keys = new LinkedHashSet<FigureKey>();
            latest.forEach((kpi, period) -> keys.add(new FigureKey(kpi, FigureKey.ALL, period)));
            return pinned(names, seenAt, only(seen, keys), only(today, keys));
        }

        private List<Figure> seen(long seenAt) {
            return figures.bare(view.asSeenAt(seenAt), body, kpis, breakdowns);
        }
    }

    private static List<Figure> only(List<Figure> all, Set<FigureKey> keys) {
        return all.stream()
                .filter(figure ->
                        keys.contains(
                                new FigureKey(figure.kpi(), figure.breakdown(), figure.period())))
                .toList();
    }

    private static List<PinnedFigure> pinned(
            Map<String, Named> names, @Nullable Long seenAt, List<Figure> seen, List<Figure> now) {
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

    private static Map<String, Named> names(View view, String body, Collection<String> codes) {
        var known =
                view
                        .sql(
                                "SELECT DISTINCT ON (k.id) k.code, %s AS name, k.unit FROM kpi k WHERE k.id IN (:kpis) AND %s ORDER BY k.id, k.effective_from DESC, k.from_pos DESC"
                                        .formatted(Words.text("k.name"), View.standing("k")))
                        .param(
                                "kpis",
                                codes.stream().map(code -> Ids.of("kpi", body, code)).toList())
                        .query((row, _) ->
                                Map.entry(
                                        row.getString("code"),
                                        new Named(
                                                row.getString("name"),
                                                unit(row.getString("unit")))))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return codes.stream()
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
