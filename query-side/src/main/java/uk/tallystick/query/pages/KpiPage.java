package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.analysis.Analysis;
import uk.tallystick.query.analysis.AnalysisQueries;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.FigureQueries;
import uk.tallystick.query.kpi.Judged;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.KpiQueries;
import uk.tallystick.query.kpi.KpiVersion;
import uk.tallystick.query.kpi.Shorthand;
import uk.tallystick.query.pinning.Reliance;
import uk.tallystick.query.pinning.RelianceQueries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One KPI: what it measures, where it was to be, and its figures with how each came to be what it
 * is.
 */
@Anyone
@Controller
class KpiPage {

    /** What the page shows; the figures are of one breakdown. */
    record Shown(
            Kpi kpi,
            List<Figure> series,
            Analysis analysis,
            List<KpiVersion> versions,
            List<Reliance> reliance,
            @Nullable Chart chart,
            Map<String, String> legend) {}

    private final Pages pages;
    private final KpiQueries kpis;
    private final FigureQueries figures;
    private final AnalysisQueries analyses;
    private final RelianceQueries reliance;

    KpiPage(
            Pages pages,
            KpiQueries kpis,
            FigureQueries figures,
            AnalysisQueries analyses,
            RelianceQueries reliance) {
        this.pages = pages;
        this.kpis = kpis;
        this.figures = figures;
        this.analyses = analyses;
        this.reliance = reliance;
    }

    @GetMapping("/bodies/{slug}/kpis/{code}")
    ModelAndView kpi(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = FigureKey.ALL) String breakdown,
            @ModelAttribute("query") PageQuery query) {
        var question =
                Question.about(
                        slug,
                        Set.of("kpi", "submission"),
                        "kpi",
                        "submission",
                        "decision",
                        "scrutiny",
                        "recommendation");
        return pages.one(
                        "pages/kpi",
                        query,
                        question,
                        Ids.of("kpi", slug, code),
                        view ->
                                kpis.judged(view, slug, code)
                                        .map(judged -> shown(view, slug, judged, breakdown)))
                .addObject("breakdown", breakdown)
                .addObject("most", RelianceQueries.MOST);
    }

    private Shown shown(View view, String slug, Judged judged, String breakdown) {
        var kpi = judged.kpi();
        var series = figures.series(view, slug, kpi.code(), breakdown);
        var analysis = analyses.of(view, judged, series, breakdown);
        var whole = analysis.breakdown().equals(FigureKey.ALL);
        return new Shown(
                kpi,
                series,
                analysis,
                kpis.definitions(view, slug, kpi.code()),
                reliance.of(view, slug, kpi.code()),
                Chart.of(analysis, whole ? kpi.target() : null, kpi.unit()),
                legend(series));
    }

    /** What the shorthand means that the figures have. */
    private static Map<String, String> legend(List<Figure> series) {
        var legend = new LinkedHashMap<>(Shorthand.legend());
        legend.keySet()
                .retainAll(series.stream().flatMap(figure -> figure.shorthand().stream()).toList());
        return legend;
    }
}
