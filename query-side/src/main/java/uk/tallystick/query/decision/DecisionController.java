package uk.tallystick.query.decision;

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
import uk.tallystick.query.asat.Question;

import java.util.Set;

@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/decisions")
class DecisionController {

    private final Answers answers;
    private final DecisionQueries queries;

    DecisionController(Answers answers, DecisionQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping
    Items<DecisionItem> decisions(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(asked, about(body), view -> queries.list(view, body));
    }

    @GetMapping("/{code}")
    One<DecisionItem> decision(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("decision", body, code);
        return answers.one(asked, withFigures(body), view -> queries.pinned(view, id));
    }

    private static Question withFigures(String body) {
        return Question.about(body, Set.of("decision"), "decision", "kpi", "submission");
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("decision"), "decision");
    }
}
