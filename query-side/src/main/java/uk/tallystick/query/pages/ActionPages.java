package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.query.action.ActionFilter;
import uk.tallystick.query.action.ActionQueries;
import uk.tallystick.query.asat.Question;

import java.util.Set;

@Anyone
@Controller
@RequestMapping("/bodies/{slug}/actions")
class ActionPages {

    private final Pages pages;
    private final ActionQueries queries;

    ActionPages(Pages pages, ActionQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @GetMapping
    ModelAndView actions(
            @PathVariable String slug,
            @RequestParam @Nullable String status,
            @ModelAttribute("query") PageQuery query) {
        var chosen = status == null || status.isBlank() ? null : status;
        var filter = new ActionFilter(chosen, null, null, null, null).checked();
        return pages.list(
                        "pages/actions",
                        query,
                        about(slug),
                        view -> queries.list(view, slug, filter))
                .addObject("statuses", ActionStatus.values())
                .addObject("chosen", chosen);
    }

    @GetMapping("/{code}")
    ModelAndView action(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of("action", slug, code);
        return pages.one("pages/action", query, about(slug), id, view -> queries.one(view, id));
    }

    private static Question about(String slug) {
        return Question.about(slug, Set.of("action"), "action", "exhibit");
    }
}
