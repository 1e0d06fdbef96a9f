package uk.tallystick.query.analysis;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.kpi.Compared;
import uk.tallystick.query.kpi.Evidence;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.FigureQueries;
import uk.tallystick.query.kpi.Judged;
import uk.tallystick.query.kpi.Judgement;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.KpiQueries;
import uk.tallystick.query.kpi.Place;
import uk.tallystick.query.kpi.Rule;
import uk.tallystick.query.kpi.Trajectory;
import uk.tallystick.query.kpi.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Analyses what is known of a KPI; the projections {@code kpi} and {@code submission}. */
@Component
public class AnalysisQueries {

    private static final Rule RULE = new Rule(RuleVersion.PROCESS_LIMITS, 1);

    private static final String REBASED =
            """
            SELECT l.period, %s AS reason FROM kpi_limits l WHERE l.id = :id AND l.breakdown = :breakdown AND %s
            ORDER BY l.from_pos
            """
                    .formatted(Words.text("l.reason"), View.standing("l"));

    private final KpiQueries kpis;
    private final FigureQueries figures;

    AnalysisQueries(KpiQueries kpis, FigureQueries figures) {
        this.kpis = kpis;
        this.figures = figures;
    }

    /**
     * The analysis of a KPI's series; none if the KPI does not stand.
     *
     * @param breakdown the code of one or its text
     */
    public Optional<Analysis> of(View view, String body, String code, String breakdown) {
        return kpis.judged(view, body, code)
                .map(judged ->
                        of(view, judged, figures.series(view, body, code, breakdown), breakdown));
    }

    /** The analysis of a KPI's series that has been read. */
    public Analysis of(View view, Judged judged, List<Figure> series, String breakdown) {
        var kpi = judged.kpi();
        var part = Labelled.codeOf(breakdown);
        var whole = part.equals(FigureKey.ALL);
        var evidence =
                whole
                        ? judged.evidence()
                        : judged.evidence().ofPart(series.stream().map(Figure::reading).toList());
        var judgement =
                whole
                        ? new Judgement(
                                kpi.againstTarget(), kpi.directionOfTravel(), kpi.sentence())
                        : Judgement.of(evidence, rules(evidence, series));
        var values = series.stream().filter(AnalysisQueries::isMeasured).toList();
        var observations = values.stream().map(AnalysisQueries::observation).toList();
        var making = kpi.making();
        var limits =
                ProcessLimits.of(
                        observations,
                        new Conditions(
                                kpi.unit(),
                                kpi.seasonal(),
                                kpi.rolling(),
                                making.rollingMonths(),
                                making.signals(),
                                rebased(view, kpi.id(), part)));
        return analysis(kpi, part, series, observations, limits, evidence, judgement);
    }

    private static Analysis analysis(
            Kpi kpi,
            String part,
            List<Figure> series,
            List<Observation> observations,
            Limits limits,
            Evidence evidence,
            Judgement judgement) {
        var last = limits.valid() ? limits.phases().getLast() : null;
        return new Analysis(
                kpi.code(),
                part,
                limits.valid(),
                limits.why(),
                limits.trial(),
                last == null ? null : last.mean(),
                last == null ? null : last.lower(),
                last == null ? null : last.upper(),
                limits.phases(),
                points(series, limits.signals()),
                limits.notes(),
                Compared.all(evidence),
                Trajectory.of(evidence).orElse(null),
                Place.of(evidence).orElse(null),
                judgement.againstTarget(),
                judgement.directionOfTravel(),
                Wording.inWords(judgement.sentence())
                        + " "
                        + Sentence.of(limits, observations, kpi),
                RULE,
                kpi.version());
    }

    /** Of several that end together, the last of the series need not be the one judged. */
    private static List<RuleVersion> rules(Evidence evidence, List<Figure> series) {
        return series.stream()
                .filter(evidence::isLatest)
                .findFirst()
                .map(Figure::rules)
                .orElse(RuleVersion.CURRENT);
    }

    private static boolean isMeasured(Figure figure) {
        return figure.value() != null && figure.marker() != Marker.FORECAST;
    }

    private static Observation observation(Figure figure) {
        return new Observation(
                figure.period(), Objects.requireNonNull(figure.value()), figure.breakInSeries());
    }

    private static List<AnalysedPoint> points(List<Figure> series, List<Set<Signal>> signals) {
        var points = new ArrayList<AnalysedPoint>();
        var next = signals.iterator();
        for (var figure : series) {
            points.add(
                    new AnalysedPoint(
                            figure.period(),
                            figure.value(),
                            figure.marker(),
                            figure.shorthand(),
                            isMeasured(figure) ? next.next() : Set.of()));
        }
        return List.copyOf(points);
    }

    private static List<Rebased> rebased(View view, String id, String breakdown) {
        return view.sql(REBASED)
                .param("id", Ids.of("kpi", Ids.bodyOf(id), id))
                .param("breakdown", breakdown)
                .query((row, _) ->
                        new Rebased(Period.of(row.getString("period")), row.getString("reason")))
                .list();
    }
}
