package uk.tallystick.query.decision;

import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.decision.Basis.Advised;
import uk.tallystick.query.decision.Basis.Meaning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What belongs to some decisions, found for all of them at once. */
final class Details {

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Part<T>(String id, T value) {}

    private final View view;
    private final List<String> ids;
    private final Map<String, List<Step>> steps;
    private final Map<String, List<Meaning>> implications;
    private final Map<String, List<Advised>> advice;

    Details(View view, List<String> ids) {
        this.view = view;
        this.ids = ids;
        this.steps = new HashMap<>();
        this.implications = new HashMap<>();
        this.advice = new HashMap<>();
        if (!ids.isEmpty()) {
            steps.putAll(
                    read(
                            "x.status, x.effective_from, %s AS reason, x.until, CASE WHEN EXISTS (SELECT FROM record b WHERE b.id = 'decision:' || split_part(x.id, ':', 2) || ':' || x.by) THEN x.by END AS by, x.from_pos"
                                    .formatted(Words.text("x.reason")),
                            "decision_step x",
                            "x.since_taking, x.effective_from, x.from_pos",
                            row ->
                                    new Step(
                                            row.getString("status"),
                                            row.getObject("effective_from", LocalDate.class),
                                            row.getString("reason"),
                                            row.getObject("until", LocalDate.class),
                                            row.getString("by"),
                                            row.getLong("from_pos"))));
            implications.putAll(
                    read(
                            "x.kind, %s AS text".formatted(Words.text("x.text")),
                            "decision_implication x",
                            "x.n",
                            row -> new Meaning(row.getString("kind"), row.getString("text"))));
            advice.putAll(
                    read(
                            "x.adviser, %s AS text".formatted(Words.text("x.text")),
                            "decision_advice x",
                            "x.n",
                            row -> new Advised(row.getString("adviser"), row.getString("text"))));
        }
    }

    DecisionItem beside(DecisionItem item) {
        var id = item.id();
        return item.with(
                item.basis()
                        .with(
                                implications.getOrDefault(id, List.of()),
                                advice.getOrDefault(id, List.of())),
                steps.getOrDefault(id, List.of()));
    }

    private <T> Map<String, List<T>> read(
            String columns, String table, String order, Reading<T> reading) {
        return view
                .sql(
                        "SELECT x.id, %s FROM %s WHERE x.id IN (:ids) AND %s ORDER BY x.id, %s"
                                .formatted(columns, table, View.standing("x"), order))
                .param("ids", ids)
                .query((row, _) -> new Part<>(row.getString("id"), reading.of(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Part::id, Collectors.mapping(Part::value, Collectors.toList())));
    }
}
