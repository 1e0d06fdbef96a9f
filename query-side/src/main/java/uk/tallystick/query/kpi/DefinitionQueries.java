package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.kpi.Versions.Version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the versions of definitions. */
@Component
class DefinitionQueries {

    /** When the definitions that are known came into force, by KPI. */
    Map<String, Versions> versions(View view, Collection<String> kpis) {
        return view
                .sql(
                        "SELECT k.id, k.effective_from, k.break_in_series, k.from_pos, k.unit,"
                                + " k.direction, k.polarity, k.seasonal, k.method FROM kpi k WHERE"
                                + " k.id IN (:kpis) AND "
                                + View.known("k")
                                + " ORDER BY k.from_pos")
                .param("kpis", kpis.isEmpty() ? List.of("") : kpis)
                .query((row, _) -> Map.entry(row.getString("id"), version(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(
                                        Map.Entry::getValue,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Versions::new))));
    }

    private static Version version(ResultSet result) throws SQLException {
        var row = new Row(result);
        var group = MethodText.read(row.text("method")).comparatorGroup();
        return new Version(
                result.getObject("effective_from", LocalDate.class),
                result.getBoolean("break_in_series"),
                result.getLong("from_pos"),
                new Measure(
                        row.codeOrNull(Unit.class, "unit"),
                        row.codeOrNull(Direction.class, "direction"),
                        row.codeOrNull(Polarity.class, "polarity"),
                        result.getBoolean("seasonal"),
                        group == null ? null : group.code()));
    }

    /** Every version of a KPI's definition that has come into force, the earliest first. */
    List<KpiVersion> all(View view, String body, String kpi) {
        var id = Ids.of("kpi", body, kpi);
        var found =
                view.sql(
                                "SELECT "
                                        + Definition.COLUMNS
                                        + " FROM kpi k WHERE k.id = :id AND "
                                        + View.standing("k")
                                        + " ORDER BY k.effective_from, k.from_pos")
                        .param("id", id)
                        .query(Definition::of)
                        .list();
        var versions = versions(view, List.of(id)).getOrDefault(id, Versions.NONE);
        var words = Words.of(found.stream().flatMap(Definition::digests).toList(), view).byDigest();
        return found.stream().map(definition -> definition.version(versions, words)).toList();
    }
}
