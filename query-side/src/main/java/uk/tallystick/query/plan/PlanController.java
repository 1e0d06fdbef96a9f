package uk.tallystick.query.plan;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.One;

@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/plans")
class PlanController {

    private final Answers answers;
    private final PlanQueries queries;

    private final NodeThings things;

    PlanController(Answers answers, PlanQueries queries, NodeThings things) {
        this.answers = answers;
        this.queries = queries;
        this.things = things;
    }

    @GetMapping
    Items<PlanItem> plans(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(asked, PlanQueries.about(body), view -> queries.list(view, body));
    }

    @GetMapping("/{code}")
    One<PlanWithNodes> plan(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("plan", body, code);
        return answers.one(asked, PlanQueries.about(body), view -> queries.one(view, id));
    }

    @GetMapping("/{plan}/versions")
    Items<PlanVersion> versions(
            @PathVariable String body, @PathVariable String plan, @ParameterObject Asked asked) {
        var id = Ids.of("plan", body, plan);
        return answers.list(
                asked,
                PlanQueries.about(body),
                view -> {
                    if (queries.item(view, id).isEmpty()) {
                        throw view.notKnown("Nothing is known of it at this point of time.");
                    }
                    return queries.versions(view, id);
                });
    }

    @GetMapping("/{code}/nodes/{node}")
    One<NodeWithThings> node(
            @PathVariable String body,
            @PathVariable String code,
            @PathVariable String node,
            @ParameterObject Asked asked) {
        var id = Ids.of("plan", body, code);
        return answers.one(asked, things.about(body), view -> things.of(view, id, node));
    }
}
