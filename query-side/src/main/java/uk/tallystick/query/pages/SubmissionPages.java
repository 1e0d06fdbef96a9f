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
import uk.tallystick.query.submission.SubmissionQueries;

import java.util.Set;

/** Reporting rounds: what came, what did not, and what became of it. */
@Anyone
@Controller
@RequestMapping("/bodies/{slug}/submissions")
class SubmissionPages {

    private final Pages pages;
    private final SubmissionQueries queries;

    SubmissionPages(Pages pages, SubmissionQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        return pages.list(
                "pages/submissions", query, about(slug), view -> queries.list(view, slug));
    }

    @GetMapping("/{code}")
    ModelAndView one(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        return pages.one(
                "pages/submission",
                query,
                about(slug),
                Ids.of("submission", slug, code),
                view ->
                        queries.one(view, slug, code)
                                .map(round -> new RoundShown(round, queries.units(view, round))));
    }

    private static Question about(String slug) {
        return Question.about(slug, Set.of("submission"), "submission", "kpi");
    }
}
