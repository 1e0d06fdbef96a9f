package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.pinning.ScrutinyFigures;
import uk.tallystick.query.pinning.WithFigures;
import uk.tallystick.query.scrutiny.ScrutinyQueries;

import java.util.Set;

@Anyone
@Controller
@RequestMapping("/bodies/{slug}/scrutiny")
class ScrutinyPages {

    private final Pages pages;
    private final ScrutinyQueries queries;
    private final ScrutinyFigures figures;

    ScrutinyPages(Pages pages, ScrutinyQueries queries, ScrutinyFigures figures) {
        this.pages = pages;
        this.queries = queries;
        this.figures = figures;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        return pages.list(
                "pages/scrutiny-list", query, about(slug), view -> queries.list(view, slug));
    }

    @GetMapping("/{code}")
    ModelAndView one(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of("scrutiny", slug, code);
        return pages.one(
                "pages/scrutiny",
                query,
                Question.about(slug, Set.of("scrutiny"), "scrutiny", "kpi", "submission"),
                id,
                view ->
                        queries.one(view, id)
                                .map(story ->
                                        new WithFigures<>(story, figures.of(view, story.item()))));
    }

    private static Question about(String slug) {
        return Question.about(slug, Set.of("scrutiny"), "scrutiny");
    }
}
