package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    KpiQueries(TargetQueries targets, FigureQueries figures) {
        this.targets = targets;
        this.figures = figures;
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
        return kpis(view, "k.id = :key", Ids.of("kpi", body, kpi), "").stream().findFirst();
    }

    /** Whether there ever was such a KPI, known in this state or not. */
    boolean isOnRecord(View view, String body, String kpi) {
        return view.isOnRecord(Ids.of("kpi", body, kpi));
    }

    private List<Kpi> kpis(View view, String which, String key, String page) {
        var definitions =
                view.sql(
                                "SELECT "
                                        + Definition.COLUMNS
                                        + " FROM ("
                                        + STANDING.formatted(which)
                                        + ") k ORDER BY k.from_pos "
                                        + page)
                        .param("key", key)
                        .query(Definition::of)
                        .list();
        return definitions.isEmpty() ? List.of() : judged(view, definitions);
    }

    private List<Kpi> judged(View view, List<Definition> definitions) {
        var ids = definitions.stream().map(Definition::id).toList();
        var baselines = targets.baselines(view, ids);
        var ambitions = targets.targets(view, ids);
        var readings = figures.readings(view, ids);
        var evidence =
                definitions.stream()
                        .collect(
                                Collectors.toMap(
                                        Definition::id,
                                        definition ->
                                                new Evidence(
                                                        definition.measure(),
                                                        baselines.get(definition.id()),
                                                        ambitions.getOrDefault(
                                                                definition.id(),
                                                                new Targets(List.of())),
                                                        readings.getOrDefault(
                                                                definition.id(), List.of()),
                                                        view.effectiveOn())));
        var latest = latest(view, evidence);
        var words = words(view, definitions);
        return definitions.stream()
                .map(definition ->
                        kpi(
                                definition,
                                Objects.requireNonNull(evidence.get(definition.id())),
                                latest,
                                words))
                .toList();
    }

    private static Kpi kpi(
            Definition definition,
            Evidence evidence,
            List<Figure> latest,
            Map<String, String> words) {
        return definition.kpi(
                evidence.baseline(),
                evidence.targets().current(),
                latest.stream()
                        .filter(figure ->
                                figure.kpi().equals(definition.code()) && evidence.isLatest(figure))
                        .findFirst()
                        .orElse(null),
                Judgement.of(evidence),
                words);
    }

    /**
     * The figures that the judgements are of, with all that is said of them; and others recorded
     * together with them.
     */
    private List<Figure> latest(View view, Map<String, Evidence> evidence) {
        var positions =
                evidence.values().stream()
                        .map(Evidence::latest)
                        .filter(latest -> !latest.isEmpty())
                        .map(latest -> Evidence.last(latest).recordedAtPosition())
                        .toList();
        return figures.at(view, evidence.keySet(), positions);
    }

    private static Map<String, String> words(View view, List<Definition> definitions) {
        return Words.of(
                        definitions.stream()
                                .flatMap(definition -> definition.breakdownLabels().stream())
                                .toList(),
                        view)
                .byDigest();
    }
}
