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
import uk.tallystick.query.duty.DutyQueries;

import java.util.Set;

@Anyone
@Controller
@RequestMapping("/bodies/{slug}/duties")
class DutyPages {

    private final Pages pages;
    private final DutyQueries queries;

    DutyPages(Pages pages, DutyQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        return pages.list("pages/duties", query, about(slug), view -> queries.list(view, slug));
    }

    @GetMapping("/{code}")
    ModelAndView one(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of("duty", slug, code);
        return pages.one("pages/duty", query, about(slug), id, view -> queries.one(view, id));
    }

    private static Question about(String slug) {
        return Question.about(slug, Set.of("duty"), "duty");
    }
}
