package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.query.action.ActionQueries;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.decision.DecisionQueries;

import java.util.Optional;
import java.util.Set;

/** A body at a glance: its KPIs, how its actions stand, its latest decisions. */
@Controller
class DashboardPage {

    private static final int LATEST_DECISIONS = 5;

    private final Pages pages;
    private final ActionQueries actions;
    private final DecisionQueries decisions;

    DashboardPage(Pages pages, ActionQueries actions, DecisionQueries decisions) {
        this.pages = pages;
        this.actions = actions;
        this.decisions = decisions;
    }

    @GetMapping("/bodies/{slug}")
    ModelAndView overview(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        var question = Question.about(slug, Set.of(), "action", "decision");
        return pages.one(
                "pages/overview", query, question, view -> Optional.of(overview(view, slug)));
    }

    private Overview overview(View view, String slug) {
        return new Overview(
                actions.counts(view, slug), decisions.latest(view, slug, LATEST_DECISIONS));
    }
}
