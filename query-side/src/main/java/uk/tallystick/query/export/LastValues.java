package uk.tallystick.query.export;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last figure of each KPI and breakdown that a round may be filled in beside. */
@Component
class LastValues {

    /**
     * Of the last period that has ended; a figure that was replaced, or withdrawn, does not stand.
     */
    private static final String LAST =
            """
            SELECT DISTINCT ON (f.kpi, f.breakdown) f.kpi, f.breakdown, f.period, f.value
            FROM kpi_figure f
            LEFT JOIN LATERAL (
                SELECT status FROM submission_status t WHERE t.id = f.submission AND %s
                ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1) t ON true
            WHERE f.kpi IN (:kpis) AND f.submission <> :round AND t.status IS DISTINCT FROM 'withdrawn' AND %s
            ORDER BY f.kpi, f.breakdown, f.effective_from DESC, f.from_pos DESC
            """
                    .formatted(View.known("t"), View.standing("f"));

    /** A figure's key within a body. */
    record Of(String kpi, String breakdown) {}

    /** What it was, and when. */
    record Last(String period, @Nullable BigDecimal value) {}

    /**
     * By KPI and breakdown, both codes.
     *
     * @param kpis the ids of those that are asked about
     * @param round the id of one whose figures do not count
     */
    Map<Of, Last> of(View view, List<String> kpis, String round) {
        var last = new HashMap<Of, Last>();
        view.sql(LAST)
                .param("kpis", kpis.isEmpty() ? List.of("") : kpis)
                .param("round", round)
                .query(row -> {
                    last.put(
                            new Of(Ids.codeOf(row.getString("kpi")), row.getString("breakdown")),
                            new Last(row.getString("period"), row.getBigDecimal("value")));
                });
        return last;
    }
}
