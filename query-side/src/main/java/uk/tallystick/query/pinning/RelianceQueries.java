package uk.tallystick.query.pinning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.scrutiny.ScrutinyQueries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what relied on figures that were revised since; the projections {@code decision}, {@code
 * scrutiny} and {@code recommendation}, and those of figures.
 */
@Component
public class RelianceQueries {

    /** How many of each kind are looked through, the latest first. */
    public static final int MOST = 50;

    private static final String WHOLE = "'" + FigureKey.ALL + "'";

    /** Whether a figure of the KPI that had been there was revised after it was seen. */
    private static final String REVISED =
            """
            EXISTS (SELECT FROM kpi_figure n WHERE n.kpi = :kpi AND n.breakdown = %%2$s %%3$s
                    AND n.revision IS NOT NULL AND n.from_pos > %%1$s AND %s
                    AND EXISTS (SELECT FROM kpi_figure b WHERE b.kpi = n.kpi AND b.breakdown = n.breakdown
                                AND b.period = n.period AND b.from_pos <= %%1$s))
            """
                    .formatted(View.known("n"));

    private static final String DECISIONS =
            """
            SELECT d.id, %1$s AS title, t.seen_at, f.breakdown, f.period
            FROM decision_figure f
            JOIN (SELECT t.id, t.from_pos, t.seen_at FROM decision_taken t
                  WHERE t.seen_at IS NOT NULL AND EXISTS (
                      SELECT FROM decision_figure f WHERE f.id = t.id AND f.from_pos = t.from_pos
                      AND f.kpi = :kpi AND %3$s AND %4$s)
                  ORDER BY t.seen_at DESC, t.id LIMIT :most) t ON t.id = f.id AND t.from_pos = f.from_pos
            CROSS JOIN LATERAL (SELECT * FROM decision d WHERE d.id = f.id AND %2$s
                                ORDER BY d.effective_from DESC, d.from_pos DESC LIMIT 1) d
            WHERE f.kpi = :kpi AND %3$s
            ORDER BY t.seen_at DESC, d.id
            """
                    .formatted(
                            Words.text("d.title"),
                            View.known("d"),
                            View.standing("f"),
                            REVISED.formatted(
                                    "t.seen_at", "f.breakdown", "AND n.period = f.period"));

    private static final String SCRUTINY =
            """
            SELECT s.id, %s AS title, s.seen_at
            FROM (SELECT s.id, s.topic, %s AS seen_at FROM scrutiny s
                  WHERE s.body = :body AND :code = ANY (s.kpis) AND %s) s
            WHERE s.seen_at IS NOT NULL AND %s
            ORDER BY s.seen_at DESC, s.id LIMIT :most
            """
                    .formatted(
                            Words.text("s.topic"),
                            ScrutinyQueries.SEEN_AT,
                            View.standing("s"),
                            REVISED.formatted("s.seen_at", WHOLE, ""));

    private static final String RECOMMENDATIONS =
            """
            SELECT r.id, %s AS title, e.seen_at FROM recommendation_effect e JOIN recommendation r ON r.id = e.id AND %s
            WHERE e.kpi = :kpi AND %s AND e.seen_at IS NOT NULL AND %s
            ORDER BY e.seen_at DESC, r.id LIMIT :most
            """
                    .formatted(
                            Words.text("r.title"),
                            View.standing("r"),
                            View.standing("e"),
                            REVISED.formatted("e.seen_at", WHOLE, ""));

    private final Pinning pinning;

    RelianceQueries(Pinning pinning) {
        this.pinning = pinning;
    }

    private record Found(String id, @Nullable String title, long seenAt) {}

    /**
     * What relied on figures of a KPI that were revised since: decisions that named them, scrutiny
     * of the KPI, effects that recommendations were said to have. Of each the latest {@value #MOST}
     * are looked through.
     *
     * @param kpi its code
     */
    public List<Reliance> of(View view, String body, String kpi) {
        var decisions = decisions(view, body, kpi);
        var others =
                Stream.of(SCRUTINY, RECOMMENDATIONS)
                        .flatMap(sql -> found(view, body, kpi, sql).stream())
                        .toList();
        if (decisions.isEmpty() && others.isEmpty()) {
            return List.of();
        }
        var breakdowns =
                Stream.concat(
                                Stream.of(FigureKey.ALL),
                                decisions.values().stream()
                                        .flatMap(List::stream)
                                        .map(FigureKey::breakdown))
                        .distinct()
                        .toList();
        var now = pinning.now(view, body, List.of(kpi), breakdowns);
        var found = new ArrayList<Reliance>();
        decisions.forEach((by, keys) -> add(found, by, now.beside(by.seenAt(), keys)));
        var latest = new HashMap<Long, List<PinnedFigure>>();
        others.forEach(
                by -> add(found, by, latest.computeIfAbsent(by.seenAt(), now::besideLatest)));
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
                .param("most", MOST)
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
                .param("most", MOST)
                .query((row, _) ->
                        new Found(
                                row.getString("id"),
                                row.getString("title"),
                                row.getLong("seen_at")))
                .list();
    }
}
