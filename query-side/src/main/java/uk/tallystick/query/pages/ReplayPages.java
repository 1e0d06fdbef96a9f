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
import uk.tallystick.query.chain.ChainQueries;
import uk.tallystick.query.history.HistoryQueries;
import uk.tallystick.query.replay.ReplayQueries;

/** What happened to a thing, or in a concern, one step to a page. */
@Anyone
@Controller
class ReplayPages {

    private final Pages pages;
    private final ReplayQueries queries;

    ReplayPages(Pages pages, ReplayQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping("/replay/{id}")
    ModelAndView thing(
            @PathVariable String id,
            @RequestParam @Nullable Long at,
            @ModelAttribute("query") PageQuery query) {
        var thing = HistoryQueries.thing(id);
        return pages.one(
                        "pages/replay",
                        query,
                        ReplayQueries.about(thing),
                        thing,
                        view ->
                                queries.thing(view, thing)
                                        .map(replay -> ReplayShown.of(replay, thing, at)))
                .addObject("concern", false);
    }

    @GetMapping("/bodies/{slug}/concerns/{kind}/{code}/replay")
    ModelAndView concern(
            @PathVariable String slug,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam @Nullable Long at,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of(kind, slug, code);
        return pages.one(
                        "pages/replay",
                        query,
                        ChainQueries.about(slug),
                        id,
                        view ->
                                queries.chain(view, slug, id)
                                        .map(replay -> ReplayShown.of(replay, id, at)))
                .addObject("concern", true);
    }
}
