package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.kpi.Versions.Version;

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
                        "SELECT k.id, k.effective_from, k.break_in_series, k.from_pos FROM kpi k"
                                + " WHERE k.id IN (:kpis) AND "
                                + View.known("k")
                                + " ORDER BY k.from_pos")
                .param("kpis", kpis.isEmpty() ? List.of("") : kpis)
                .query((row, _) ->
                        Map.entry(
                                row.getString(1),
                                new Version(
                                        row.getObject(2, LocalDate.class),
                                        row.getBoolean(3),
                                        row.getLong(4))))
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
