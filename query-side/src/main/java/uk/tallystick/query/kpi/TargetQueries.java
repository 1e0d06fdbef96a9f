package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads baselines and targets. */
@Component
class TargetQueries {

    private record Pair(String id, Target target, List<String> codes, List<String> labels) {}

    /** The baselines in force, by KPI. */
    Map<String, Baseline> baselines(View view, Collection<String> kpis) {
        return view
                .sql(
                        "SELECT DISTINCT ON (b.id) b.id, b.period, b.value, %s AS note, b.effective_from, %s "
                                        .formatted(Words.text("b.note"), Provenance.columns("b"))
                                + "FROM kpi_baseline b WHERE b.id IN (:kpis) AND "
                                + View.standing("b")
                                + " ORDER BY b.id, b.effective_from DESC, b.from_pos DESC")
                .param("kpis", kpis)
                .query((row, _) -> Map.entry(row.getString("id"), baseline(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Baseline baseline(ResultSet row) throws SQLException {
        return new Baseline(
                new Row(row).period("period"),
                row.getBigDecimal("value"),
                row.getString("note"),
                row.getObject("effective_from", LocalDate.class),
                Provenance.of(row));
    }

    /** The targets in force so far, by KPI. */
    Map<String, Targets> targets(View view, Collection<String> kpis) {
        var found =
                view.sql(
                                """
                                SELECT t.id, t.shape, t.value, t.by_period, t.reference_period, t.out_of, %s AS comparator_group,
                                       t.pair_codes, t.pair_labels, t.tolerance, t.milestone_periods, t.milestone_values,
                                       %s AS reason, t.nested_in, t.effective_from, %s
                                FROM kpi_target t WHERE t.id IN (:kpis) AND %s ORDER BY t.id, t.effective_from, t.from_pos
                                """
                                        .formatted(
                                                Words.text("t.comparator_group"),
                                                Words.text("t.reason"),
                                                Provenance.columns("t"),
                                                View.standing("t")))
                        .param("kpis", kpis)
                        .query(TargetQueries::pair)
                        .list();
        var digests = found.stream().flatMap(pair -> pair.labels().stream()).toList();
        var words = Words.of(digests, view).byDigest();
        return found.stream()
                .collect(
                        Collectors.groupingBy(
                                Pair::id,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(labelled(words), Collectors.toList()),
                                        Targets::of)));
    }

    private static Function<Pair, Target> labelled(Map<String, String> words) {
        return pair -> pair.target().between(Label.all(pair.codes(), pair.labels(), words));
    }

    private static Pair pair(ResultSet result, int number) throws SQLException {
        var row = new Row(result);
        var target =
                new Target(
                        row.code(TargetShape.class, "shape"),
                        result.getBigDecimal("value"),
                        row.periodOrNull("by_period"),
                        row.periodOrNull("reference_period"),
                        row.numberOrNull("out_of"),
                        result.getString("comparator_group"),
                        List.of(),
                        result.getBigDecimal("tolerance"),
                        milestones(row.texts("milestone_periods"), row.texts("milestone_values")),
                        result.getString("reason"),
                        result.getString("nested_in"),
                        result.getObject("effective_from", LocalDate.class),
                        null,
                        Provenance.of(result));
        return new Pair(row.text("id"), target, row.texts("pair_codes"), row.texts("pair_labels"));
    }

    private static List<Milestone> milestones(List<String> periods, List<String> values) {
        var milestones = new ArrayList<Milestone>();
        for (var period : periods) {
            milestones.add(
                    new Milestone(
                            Period.of(period), new BigDecimal(values.get(milestones.size()))));
        }
        return List.copyOf(milestones);
    }
}
