package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.dashboard.DashboardQueries;

/** A body at a glance: its KPIs, how its actions stand, its latest decisions. */
@Anyone
@Controller
class DashboardPage {

    private final Pages pages;
    private final DashboardQueries queries;

    DashboardPage(Pages pages, DashboardQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping("/bodies/{slug}")
    ModelAndView overview(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        return pages.one(
                "pages/overview",
                query,
                DashboardQueries.about(slug),
                Ids.body(slug),
                view -> queries.of(view, slug));
    }
}
