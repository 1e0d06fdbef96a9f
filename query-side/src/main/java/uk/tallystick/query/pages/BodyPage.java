package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.body.Area;
import uk.tallystick.query.body.AreaQueries;
import uk.tallystick.query.body.BodyAsAt;
import uk.tallystick.query.body.BodyQueries;
import uk.tallystick.query.body.Holder;
import uk.tallystick.query.body.HolderQueries;

import java.util.List;

/** Who answers for what, and to whom it went. */
@Anyone
@Controller
class BodyPage {

    private final Pages pages;
    private final BodyQueries queries;
    private final HolderQueries holders;
    private final AreaQueries areas;

    BodyPage(Pages pages, BodyQueries queries, HolderQueries holders, AreaQueries areas) {
        this.pages = pages;
        this.queries = queries;
        this.holders = holders;
        this.areas = areas;
    }

    /**
     * What the page shows; a template sees what is public.
     *
     * @param former those who held an office before
     */
    public record Shown(BodyAsAt facts, List<Holder> former, List<Area> areas) {}

    @GetMapping("/bodies/{slug}/about")
    ModelAndView about(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        return pages.one(
                "pages/about",
                query,
                queries.about(slug),
                Ids.body(slug),
                view ->
                        queries.asAt(view, slug)
                                .map(facts ->
                                        new Shown(
                                                facts,
                                                holders.all(view, slug).stream()
                                                        .filter(holder -> !holder.inOffice())
                                                        .toList(),
                                                areas.list(view, slug))));
    }
}
