package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.plan.NodeThings;
import uk.tallystick.query.plan.PlanItem;
import uk.tallystick.query.plan.PlanNode;
import uk.tallystick.query.plan.PlanQueries;
import uk.tallystick.query.plan.PlanVersion;
import uk.tallystick.query.plan.PlanWithNodes;
import uk.tallystick.query.plan.Term;

import java.util.List;

@Anyone
@Controller
@RequestMapping("/bodies/{slug}/plans")
class PlanPages {

    private final Pages pages;
    private final PlanQueries queries;
    private final NodeThings things;

    PlanPages(Pages pages, PlanQueries queries, NodeThings things) {
        this.pages = pages;
        this.queries = queries;
        this.things = things;
    }

    @GetMapping
    ModelAndView list(@PathVariable String slug, @ModelAttribute("query") PageQuery query) {
        return pages.list(
                "pages/plans", query, PlanQueries.about(slug), view -> queries.list(view, slug));
    }

    @GetMapping("/{code}")
    ModelAndView one(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of("plan", slug, code);
        return pages.one(
                "pages/plan",
                query,
                PlanQueries.about(slug),
                id,
                view ->
                        queries.one(view, id)
                                .map(plan -> new Shown(plan, queries.versions(view, id))));
    }

    /** What a page shows of a plan; a template sees what is public. */
    public record Shown(
            PlanItem plan, Term term, List<PlanNode> nodes, List<PlanVersion> versions) {

        Shown(PlanWithNodes plan, List<PlanVersion> versions) {
            this(plan.plan(), plan.term(), plan.nodes(), versions);
        }
    }

    @GetMapping("/{code}/nodes/{node}")
    ModelAndView node(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String node,
            @ModelAttribute("query") PageQuery query) {
        var id = Ids.of("plan", slug, code);
        return pages.one(
                "pages/plan-node",
                query,
                things.about(slug),
                id,
                view -> things.of(view, id, node));
    }
}
