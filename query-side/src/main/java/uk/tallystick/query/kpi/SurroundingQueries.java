package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.kpi.Surroundings.Whole;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what judgements need beside a KPI's own figures. */
@Component
class SurroundingQueries {

    private static final String PEERS =
            """
            SELECT p.id, p.group_code, %s AS label, p.period, p.peer_values FROM kpi_peers p
            WHERE p.id IN (:kpis) AND %s ORDER BY p.from_pos
            """
                    .formatted(Words.text("p.group_label"), View.standing("p"));

    private static final String NAMES =
            """
            SELECT DISTINCT ON (k.id) k.id, %s AS name FROM kpi k WHERE k.id IN (:kpis) AND %s
            ORDER BY k.id, k.effective_from DESC, k.from_pos DESC
            """
                    .formatted(Words.text("k.name"), View.standing("k"));

    private final FigureQueries figures;

    SurroundingQueries(FigureQueries figures) {
        this.figures = figures;
    }

    /** Of each of a body's KPIs, by its id. */
    Map<String, Surroundings> of(
            View view, String body, List<Definition> definitions, Map<String, Targets> targets) {
        var peers = peers(view, definitions.stream().map(Definition::id).toList());
        var wholes = wholes(view, body, targets.values());
        var parts = parts(view, targets);
        return definitions.stream()
                .collect(
                        Collectors.toMap(
                                Definition::id,
                                definition -> {
                                    var id = definition.id();
                                    var ambitions =
                                            targets.getOrDefault(id, new Targets(List.of()));
                                    return new Surroundings(
                                            parts.getOrDefault(id, Map.of()),
                                            peers.getOrDefault(id, List.of()),
                                            whole(body, ambitions, wholes));
                                }));
    }

    private static @Nullable Whole whole(String body, Targets targets, Map<String, Whole> wholes) {
        return targets.inOrder().stream()
                .map(Target::nestedIn)
                .filter(Objects::nonNull)
                .map(code -> wholes.get(Ids.of("kpi", body, Objects.requireNonNull(code))))
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The figures of the breakdowns between which a gap is to be small, by KPI and breakdown. */
    private Map<String, Map<String, List<Reading>>> parts(View view, Map<String, Targets> targets) {
        var pairs = new HashMap<String, List<String>>();
        targets.forEach((id, all) -> pairs.put(id, pairs(all)));
        pairs.values().removeIf(List::isEmpty);
        return pairs.isEmpty()
                ? Map.of()
                : figures.readings(
                        view,
                        pairs.keySet(),
                        pairs.values().stream().flatMap(List::stream).distinct().toList());
    }

    private static List<String> pairs(Targets targets) {
        return targets.inOrder().stream()
                .filter(target -> target.shape() == TargetShape.GAP)
                .flatMap(target -> target.breakdownPair().stream())
                .map(Label::code)
                .toList();
    }

    private Map<String, Whole> wholes(View view, String body, Collection<Targets> targets) {
        var ids =
                targets.stream()
                        .flatMap(all -> all.inOrder().stream())
                        .flatMap(target -> Stream.ofNullable(target.nestedIn()))
                        .map(code -> Ids.of("kpi", body, code))
                        .distinct()
                        .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var readings = figures.readings(view, ids);
        return view
                .sql(NAMES)
                .param("kpis", ids)
                .query((row, _) ->
                        new Whole(
                                Ids.codeOf(row.getString("id")),
                                row.getString("name"),
                                readings.getOrDefault(row.getString("id"), List.of())))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                whole -> Ids.of("kpi", body, whole.code()), Function.identity()));
    }

    private static Map<String, List<Peers>> peers(View view, Collection<String> kpis) {
        return view
                .sql(PEERS)
                .param("kpis", kpis)
                .query((row, _) -> Map.entry(row.getString("id"), peers(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Peers peers(ResultSet result) throws SQLException {
        var row = new Row(result);
        return new Peers(
                row.text("group_code"),
                result.getString("label"),
                row.period("period"),
                row.texts("peer_values").stream().map(BigDecimal::new).toList());
    }
}
