package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads KPIs, judged; the projections {@code kpi} and {@code submission}. */
@Component
public class KpiQueries {

    private static final String STANDING =
            "SELECT DISTINCT ON (k.id) * FROM kpi k WHERE %s AND "
                    + View.standing("k")
                    + " ORDER BY k.id, k.effective_from DESC, k.from_pos DESC";

    private final TargetQueries targets;
    private final FigureQueries figures;
    private final DefinitionQueries versions;
    private final SurroundingQueries surroundings;

    KpiQueries(
            TargetQueries targets,
            FigureQueries figures,
            DefinitionQueries versions,
            SurroundingQueries surroundings) {
        this.targets = targets;
        this.figures = figures;
        this.versions = versions;
        this.surroundings = surroundings;
    }

    /** A page of a body's KPIs in the order in which they were recorded. */
    public List<Kpi> list(View view, String body) {
        return kpis(view, "k.body = :key", body, "LIMIT :limit OFFSET :offset");
    }

    /** All of them. */
    public List<Kpi> all(View view, String body) {
        return kpis(view, "k.body = :key", body, "");
    }

    /**
     * One of them.
     *
     * @param kpi its code or id
     */
    public Optional<Kpi> one(View view, String body, String kpi) {
        return judged(view, body, kpi).map(Judged::kpi);
    }

    /**
     * One of them, with what its judgements are made of.
     *
     * @param kpi its code or id
     */
    public Optional<Judged> judged(View view, String body, String kpi) {
        return judged(view, "k.id = :key", Ids.of("kpi", body, kpi), "").stream().findFirst();
    }

    /** The versions of its definition that have come into force, the earliest first. */
    public List<KpiVersion> definitions(View view, String body, String kpi) {
        return versions.all(view, body, kpi);
    }

    /** Whether there ever was such a KPI, known in this state or not. */
    public boolean isOnRecord(View view, String body, String kpi) {
        return view.isOnRecord(Ids.of("kpi", body, kpi));
    }

    private List<Kpi> kpis(View view, String which, String key, String page) {
        return judged(view, which, key, page).stream().map(Judged::kpi).toList();
    }

    private List<Judged> judged(View view, String which, String key, String page) {
        var definitions = definitions(view, which, key, page);
        return definitions.isEmpty()
                ? List.of()
                : judged(view, Ids.bodyOf(definitions.getFirst().id()), definitions);
    }

    private List<Judged> judged(View view, String body, List<Definition> definitions) {
        var known = versions.versions(view, definitions.stream().map(Definition::id).toList());
        var evidence = evidence(view, body, definitions, known);
        var latest = latest(view, body, evidence);
        var words =
                Words.of(definitions.stream().flatMap(Definition::digests).toList(), view)
                        .byDigest();
        return definitions.stream()
                .map(definition -> {
                    var basis = Objects.requireNonNull(evidence.get(definition.id()));
                    var series = new Series(body, known);
                    series.among(definition.code(), FigureKey.ALL, basis.readings());
                    var figure =
                            latest.stream()
                                    .filter(found -> found.kpi().equals(definition.code()))
                                    .filter(basis::isLatest)
                                    .findFirst()
                                    .map(found -> series.of(List.of(found)).getFirst())
                                    .orElse(null);
                    return new Judged(kpi(definition, basis, figure, words), basis);
                })
                .toList();
    }

    private Map<String, Evidence> evidence(
            View view, String body, List<Definition> definitions, Map<String, Versions> known) {
        var ids = definitions.stream().map(Definition::id).toList();
        var baselines = targets.baselines(view, ids);
        var ambitions = targets.targets(view, ids);
        var readings = figures.readings(view, ids);
        var around = surroundings.of(view, body, definitions, ambitions);
        return ids.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id ->
                                        new Evidence(
                                                Objects.requireNonNull(known.get(id)),
                                                baselines.get(id),
                                                ambitions.getOrDefault(id, new Targets(List.of())),
                                                readings.getOrDefault(id, List.of()),
                                                view.effectiveOn(),
                                                around.getOrDefault(id, Surroundings.NONE))));
    }

    private static Kpi kpi(
            Definition definition,
            Evidence evidence,
            @Nullable Figure latest,
            Map<String, String> words) {
        return definition.kpi(
                evidence.baseline(),
                evidence.targets().current(),
                latest,
                Judgement.of(evidence, latest == null ? RuleVersion.CURRENT : latest.rules()),
                evidence.definitions(),
                words);
    }

    /**
     * The figures that the judgements are of, with all that is said of them; and others recorded
     * together with them.
     */
    private List<Figure> latest(View view, String body, Map<String, Evidence> evidence) {
        var positions =
                evidence.values().stream()
                        .map(Evidence::latest)
                        .filter(latest -> !latest.isEmpty())
                        .map(latest -> Evidence.last(latest).recordedAtPosition())
                        .toList();
        return figures.at(view, body, evidence.keySet(), positions);
    }

    private static List<Definition> definitions(View view, String which, String key, String page) {
        return view.sql(
                        "SELECT "
                                + Definition.COLUMNS
                                + " FROM ("
                                + STANDING.formatted(which)
                                + ") k ORDER BY (SELECT min(o.from_pos) FROM kpi o WHERE o.id ="
                                + " k.id) "
                                + page)
                .param("key", key)
                .query(Definition::of)
                .list();
    }
}
