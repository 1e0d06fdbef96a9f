package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.FigureQueries;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.KpiQueries;

import java.util.List;
import java.util.Set;

/**
 * One KPI: what it measures, where it was to be, and its figures with how each came to be what it
 * is.
 */
@Anyone
@Controller
class KpiPage {

    /** What the page shows; the figures are of one breakdown. */
    record Shown(Kpi kpi, List<Figure> series) {}

    private final Pages pages;
    private final KpiQueries kpis;
    private final FigureQueries figures;

    KpiPage(Pages pages, KpiQueries kpis, FigureQueries figures) {
        this.pages = pages;
        this.kpis = kpis;
        this.figures = figures;
    }

    @GetMapping("/bodies/{slug}/kpis/{code}")
    ModelAndView kpi(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = FigureKey.ALL) String breakdown,
            @ModelAttribute("query") PageQuery query) {
        var question = Question.about(slug, Set.of("kpi", "submission"), "kpi", "submission");
        return pages.one(
                        "pages/kpi",
                        query,
                        question,
                        Ids.of("kpi", slug, code),
                        view ->
                                kpis.one(view, slug, code)
                                        .map(kpi ->
                                                new Shown(
                                                        kpi,
                                                        figures.series(
                                                                view, slug, code, breakdown))))
                .addObject("breakdown", breakdown);
    }
}
