package uk.tallystick.query.pinning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what relied on figures that were revised since; the projections {@code decision}, {@code
 * scrutiny} and {@code recommendation}, and those of figures.
 */
@Component
public class RelianceQueries {

    /** Whether a figure of the KPI was revised after it was seen. */
    private static final String REVISED =
            """
            EXISTS (SELECT FROM kpi_figure n WHERE n.kpi = :kpi AND n.revision IS NOT NULL AND n.from_pos > %%s AND %s)
            """
                    .formatted(View.known("n"));

    private static final String DECISIONS =
            """
            SELECT d.id, %s AS title, t.seen_at, f.breakdown, f.period
            FROM decision_figure f
            JOIN decision_taken t ON t.id = f.id AND t.from_pos = f.from_pos
            CROSS JOIN LATERAL (SELECT * FROM decision d WHERE d.id = f.id AND %s
                                ORDER BY d.effective_from DESC, d.from_pos DESC LIMIT 1) d
            WHERE f.kpi = :kpi AND %s AND t.seen_at IS NOT NULL AND %s
            ORDER BY t.seen_at DESC, d.id
            """
                    .formatted(
                            Words.text("d.title"),
                            View.known("d"),
                            View.standing("f"),
                            REVISED.formatted("t.seen_at"));

    private static final String SCRUTINY =
            """
            SELECT s.id, %s AS title, s.seen_at FROM scrutiny s
            WHERE s.body = :body AND :code = ANY (s.kpis) AND %s AND s.seen_at IS NOT NULL AND %s
            ORDER BY s.seen_at DESC, s.id
            """
                    .formatted(
                            Words.text("s.topic"),
                            View.standing("s"),
                            REVISED.formatted("s.seen_at"));

    private static final String RECOMMENDATIONS =
            """
            SELECT r.id, %s AS title, e.seen_at FROM recommendation_effect e JOIN recommendation r ON r.id = e.id AND %s
            WHERE e.kpi = :kpi AND %s AND e.seen_at IS NOT NULL AND %s
            ORDER BY e.seen_at DESC, r.id
            """
                    .formatted(
                            Words.text("r.title"),
                            View.standing("r"),
                            View.standing("e"),
                            REVISED.formatted("e.seen_at"));

    private final Pinning pinning;

    RelianceQueries(Pinning pinning) {
        this.pinning = pinning;
    }

    private record Found(String id, @Nullable String title, long seenAt) {}

    /**
     * What relied on figures of a KPI that were revised since: decisions that named them, scrutiny
     * of the KPI, effects that recommendations were said to have.
     *
     * @param kpi its code
     */
    public List<Reliance> of(View view, String body, String kpi) {
        var found = new ArrayList<Reliance>();
        decisions(view, body, kpi)
                .forEach((by, keys) -> add(found, by, pinning.of(view, body, by.seenAt(), keys)));
        for (var sql : List.of(SCRUTINY, RECOMMENDATIONS)) {
            for (var by : found(view, body, kpi, sql)) {
                add(found, by, pinning.latest(view, body, by.seenAt(), List.of(kpi)));
            }
        }
        return found;
    }

    private static void add(List<Reliance> all, Found by, List<PinnedFigure> pinned) {
        var revised = pinned.stream().filter(PinnedFigure::revisedSince).toList();
        if (!revised.isEmpty()) {
            all.add(
                    new Reliance(
                            Ids.kindOf(by.id()),
                            Ids.codeOf(by.id()),
                            by.title(),
                            by.seenAt(),
                            revised));
        }
    }

    private static Map<Found, List<FigureKey>> decisions(View view, String body, String kpi) {
        var keys = new LinkedHashMap<Found, List<FigureKey>>();
        view.sql(DECISIONS)
                .param("kpi", Ids.of("kpi", body, kpi))
                .query(row -> {
                    keys.computeIfAbsent(
                                    new Found(
                                            row.getString("id"),
                                            row.getString("title"),
                                            row.getLong("seen_at")),
                                    _ -> new ArrayList<>())
                            .add(
                                    new FigureKey(
                                            Ids.codeOf(Ids.of("kpi", body, kpi)),
                                            row.getString("breakdown"),
                                            Period.of(row.getString("period"))));
                });
        return keys;
    }

    private static List<Found> found(View view, String body, String kpi, String sql) {
        return view.sql(sql)
                .param("body", body)
                .param("code", Ids.codeOf(Ids.of("kpi", body, kpi)))
                .param("kpi", Ids.of("kpi", body, kpi))
                .query((row, _) ->
                        new Found(
                                row.getString("id"),
                                row.getString("title"),
                                row.getLong("seen_at")))
                .list();
    }
}
