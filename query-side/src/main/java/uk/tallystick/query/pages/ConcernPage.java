package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.chain.ChainQueries;

/** One concern from the figure to what was done about it, and what came of that. */
@Anyone
@Controller
class ConcernPage {

    private final Pages pages;
    private final ChainQueries queries;

    ConcernPage(Pages pages, ChainQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping("/bodies/{slug}/concerns/{kind}/{code}")
    ModelAndView concern(
            @PathVariable String slug,
            @PathVariable String kind,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of(kind, slug, code);
        return pages.one(
                "pages/concern",
                query,
                ChainQueries.about(slug),
                id,
                view -> queries.chain(view, slug, id).map(Story::of));
    }
}
