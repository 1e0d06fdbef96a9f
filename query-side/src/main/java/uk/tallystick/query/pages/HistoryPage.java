package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.history.HistoryQueries;

/** One thing's history, event by event. */
@Anyone
@Controller
class HistoryPage {

    private final Pages pages;
    private final HistoryQueries queries;

    HistoryPage(Pages pages, HistoryQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping("/history/{id}")
    ModelAndView history(@PathVariable String id, @ModelAttribute("query") PageQuery query) {
        var thing = HistoryQueries.thing(id);
        return pages.listOf(
                        "pages/history",
                        query,
                        HistoryQueries.about(thing),
                        thing,
                        view ->
                                view.page(queries.history(thing, view)).stream()
                                        .map(Happened::of)
                                        .toList())
                .addObject("subject", Subject.of(thing));
    }
}
